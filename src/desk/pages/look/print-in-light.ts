/** Paper is white whatever the screen is: a desk in the dark prints in its light colours. */
const root = document.documentElement;
let onScreen: string | undefined;

addEventListener('beforeprint', () => {
  onScreen = root.dataset['mantineColorScheme'];
  root.dataset['mantineColorScheme'] = 'light';
});
addEventListener('afterprint', () => {
  if (onScreen) root.dataset['mantineColorScheme'] = onScreen;
});
