// Lets people see the password they type. Every page works without it.
(() => {
    "use strict";

    document.querySelectorAll("button[data-shows]").forEach((button) => {
        const field = document.getElementById(button.dataset.shows);
        button.hidden = false;
        button.addEventListener("click", () => {
            const shown = field.type === "text";
            field.type = shown ? "password" : "text";
            button.setAttribute("aria-pressed", String(!shown));
        });
        // no browser remembers what was shown as if it were any text
        field.form.addEventListener("submit", () => { field.type = "password"; });
    });
})();
