// The list of what comes due renews itself each minute, but not behind the back of somebody who looks at something else
// or is walking through it by keyboard, nor once more of it was shown.
const list = () => document.getElementById('found');

document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target !== list()) return;
  const further = document.getElementById('rows')?.rows.length > 25;
  if (document.hidden || further || list().contains(document.activeElement)) event.preventDefault();
});
