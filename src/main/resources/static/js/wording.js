// Puts the name of a fact where the cursor was in the mail's text or subject.
let last = document.getElementById('body');
for (const field of document.querySelectorAll('#subject, #body')) {
  field.addEventListener('focus', () => {
    last = field;
  });
}

for (const fact of document.querySelectorAll('[data-insert]')) {
  fact.addEventListener('click', () => {
    last.setRangeText(fact.dataset.insert, last.selectionStart, last.selectionEnd, 'end');
    last.focus();
    last.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
