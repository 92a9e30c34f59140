'use strict';

// A recovery link has its token behind the #, which no server and no log ever sees. It goes into the form and out of the
// address.
const place = document.querySelector('[data-fragment]');
if (place) {
    const input = place.querySelector('input');
    const token = new URLSearchParams(location.hash.slice(1)).get(place.dataset.fragment);
    if (token) {
        input.value = token;
        history.replaceState(null, '', location.pathname);
    }
    if (input.value && !place.querySelector('.error')) {
        place.hidden = true;
    }
}

for (const button of document.querySelectorAll('[data-copy]')) {
    const field = document.getElementById(button.dataset.copy);
    const said = button.parentElement.querySelector('[role="status"]');
    button.hidden = false;
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(field.value);
            said.textContent = 'Copied.';
        } catch {
            field.select();
            said.textContent = 'Press Ctrl+C to copy.';
        }
    });
}

for (const field of document.querySelectorAll('[data-select]')) {
    field.addEventListener('focus', () => field.select());
}

// A second click is not a second wish. The server knows that too; this only spares it the question.
for (const form of document.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
        }
        form.dataset.sent = 'yes';
    });
}
addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
        delete form.dataset.sent;
    }
});

const wrong = document.querySelector('[aria-invalid="true"]') || document.querySelector('[data-focus]');
if (wrong) {
    wrong.focus();
}
