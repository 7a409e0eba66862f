// Loaded into the main process before the application (electron -r): says when the page's first button has been
// painted, then ends it. The same for Respiro and for the bare window, and lighter than a debugger.
const { app } = require('electron');

const painted = `new Promise((resolve) => {
  const look = () => {
    const box = document.querySelector('main button')?.getBoundingClientRect();
    if (box && box.width > 0) requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
    else requestAnimationFrame(look);
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(painted);
    process.stdout.write(`usable at ${at}\n`, () => app.exit(0));
  });
});
