import type { LocalMail, LocalMailRow } from '../platform/local-mailbox.ts';

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const time = (at: Date) =>
  `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 19).replace('T', ' ')}</time>`;

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8886; }
td { overflow-wrap: anywhere; }
button, input { font: inherit; min-height: 44px; max-width: 100%; box-sizing: border-box; }
iframe { width: 100%; height: 40rem; border: 1px solid #8886; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The mailbox, newest first. */
export function mailListPage(mails: readonly LocalMailRow[], to: string | undefined): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${time(mail.at)}</td><td>${escape(mail.recipient)}</td><td><a href="/dev/mail/${mail.id}">${escape(mail.subject)}</a></td></tr>`,
  );
  const last = mails.at(-1);
  const older = new URLSearchParams({ ...(to && { to }), ...(last && { before: last.id }) });
  return page(
    'Local mailbox',
    `<h1>Local mailbox</h1>
<p>Every mail this machine would have sent. Times are UTC. <a href="/dev/mail">Newest</a></p>
<form role="search"><label>Recipient <input name="to" value="${escape(to ?? '')}"></label> <button>Show</button></form>
${rows.length ? `<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>` : '<p>No mail.</p>'}
${mails.length === 50 ? `<p><a href="/dev/mail?${escape(older.toString())}">Older</a></p>` : ''}`,
  );
}

/** One mail: as a mailbox shows it, as text, with its headers and attachments. */
export function mailPage(mail: LocalMail): string {
  const headers = {
    From: mail.sender,
    To: mail.recipient,
    Subject: mail.subject,
    'Message-ID': mail.messageId,
    ...mail.headers,
  };
  const attachments = mail.attachments.map(
    ({ position, filename, contentType, size }) =>
      `<li><a href="/dev/mail/${mail.id}/attachments/${position}">${escape(filename)}</a> (${escape(contentType)}, ${size} bytes)</li>`,
  );
  return page(
    mail.subject,
    `<p><a href="/dev/mail">All mails</a></p>
<h1>${escape(mail.subject)}</h1>
<p>To ${escape(mail.recipient)}, ${time(mail.at)}</p>
<h2>HTML</h2>
<iframe src="/dev/mail/${mail.id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
${attachments.length ? `<h2>Attachments</h2><ul>${attachments.join('')}</ul>` : ''}
<h2>Text</h2>
<pre>${escape(mail.text)}</pre>
<h2>Headers</h2>
<pre>${Object.entries(headers)
      .map(([name, value]) => escape(`${name}: ${value}`))
      .join('\n')}</pre>`,
  );
}
