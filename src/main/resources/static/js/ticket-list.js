// The list of all tickets: an address says only what was chosen. The status is always said; without it, it is the open ones.
document.getElementById('filters')?.addEventListener('htmx:configRequest', ({ detail }) => {
  for (const [field, value] of [...detail.formData.entries()]) {
    if (value === '' && field !== 'status') detail.formData.delete(field);
  }
});
