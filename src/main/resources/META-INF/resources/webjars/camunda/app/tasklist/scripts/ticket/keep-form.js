const tabs = '.task-card .tabbed-content > div > .nav-tabs';

/**
 * Going from a task's form to its ticket and back throws the form away, with all that was typed. So the ticket is laid
 * over the form instead of taking its place: Tasklist goes on showing the form's tab, which is only out of sight.
 *
 * @param label the words on the ticket's tab
 * @param showTicket puts the ticket of the task that is open into a place
 */
export function keepFormBehind(label, showTicket) {
  const onClick = (event) => {
    const tab = event.target.closest?.(`${tabs} > li > a`);
    if (!tab) return;
    const native = tab.parentElement.classList.contains('active');
    if (native || tab.textContent.trim() !== label) return uncover();
    event.preventDefault();
    event.stopPropagation();
    cover(tab, showTicket);
  };
  document.addEventListener('click', onClick, true);
}

function cover(tab, showTicket) {
  uncover();
  const box = tab.closest('.nav-tabs').parentElement;
  const place = document.createElement('div');
  place.className = 'mesa-cover';
  box.classList.add('mesa-covered');
  tab.parentElement.classList.add('mesa-on-top');
  box.append(place);
  showTicket(place);
}

/** Another task is open: what lies over its form is its own ticket. */
export function coverAgain(showTicket) {
  const tab = document.querySelector('.mesa-on-top > a');
  if (tab) cover(tab, showTicket);
}

/** Takes the ticket off the form. */
function uncover() {
  document.querySelector('.mesa-cover')?.remove();
  document.querySelector('.mesa-covered')?.classList.remove('mesa-covered');
  document.querySelector('.mesa-on-top')?.classList.remove('mesa-on-top');
}
