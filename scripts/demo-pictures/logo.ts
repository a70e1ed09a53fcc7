/** A shelf with two leaves growing from it. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="#0a7050"/>
<path d="M23 33V20C14 20 10 15 10 8c9 0 13 4 13 11 1-5 5-9 14-9 0 8-4 13-12 14v9z" fill="#fff"/><rect x="9" y="34" width="30" height="4" rx="2" fill="#a8e0c6"/></svg>`;
