// A button beside each password field shows what is typed. Before it is sent it is hidden again, so that the browser
// does not remember it as ordinary text. Without a script there is no button.
const dress = (field, button, said) => {
  const { show, hide, showLabel, hideLabel, shown, hidden } = field.dataset;
  const visible = field.type === 'text';
  button.textContent = visible ? hide : show;
  button.setAttribute('aria-label', visible ? hideLabel : showLabel);
  if (said) said.textContent = visible ? shown : hidden;
};

for (const field of document.querySelectorAll('input[type=password][data-show]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-outline-primary';
  button.setAttribute('aria-controls', field.id);
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  field.after(button);
  field.parentElement.after(said);
  dress(field, button);
  button.addEventListener('click', () => {
    field.type = field.type === 'text' ? 'password' : 'text';
    dress(field, button, said);
  });
  field.form.addEventListener('submit', () => {
    field.type = 'password';
    dress(field, button);
  });
}
