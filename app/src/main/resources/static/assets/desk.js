// Makes the import workspace more comfortable. Every page works without it.
(() => {
    "use strict";

    if (window.besaDesk) {
        return;
    }
    window.besaDesk = true;

    // an answer that refuses a form (422) or tells of a clash (409) is a page to show, not an error
    document.addEventListener("htmx:beforeSwap", (event) => {
        const status = event.detail.xhr.status;
        if (status === 422 || status === 409) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });

    const megabytes = (bytes) => (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " MB";

    const showChosen = (drop, input) => {
        const list = drop.querySelector("[data-chosen]");
        const error = document.querySelector("[data-file-error]");
        const largest = Number(input.dataset.max);
        let tooLarge = false;
        list.replaceChildren(...Array.from(input.files, (file) => {
            const line = document.createElement("li");
            const name = document.createElement("span");
            const size = document.createElement("span");
            name.textContent = file.name;
            size.textContent = megabytes(file.size);
            if (file.size > largest) {
                tooLarge = true;
                size.className = "is-late";
            }
            line.append(name, size);
            return line;
        }));
        error.hidden = !tooLarge;
        error.querySelector("span").textContent = tooLarge ? input.dataset.tooLarge : "";
        input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    };

    document.querySelectorAll("[data-drop]").forEach((drop) => {
        const input = drop.querySelector("input[type=file]");
        input.addEventListener("change", () => showChosen(drop, input));
        for (const name of ["dragenter", "dragover"]) {
            drop.addEventListener(name, (event) => {
                event.preventDefault();
                drop.classList.add("is-over");
            });
        }
        for (const name of ["dragleave", "drop"]) {
            drop.addEventListener(name, () => drop.classList.remove("is-over"));
        }
        drop.addEventListener("drop", (event) => {
            event.preventDefault();
            input.files = event.dataTransfer.files;
            input.dispatchEvent(new Event("change"));
        });
    });
})();
