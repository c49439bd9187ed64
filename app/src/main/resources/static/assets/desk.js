// Makes the import workspace more comfortable. Every page works without it.
(() => {
    "use strict";

    if (window.besaDesk) {
        return;
    }
    window.besaDesk = true;

    // a form is sent once, however often its button is pressed; coming back to the page makes it ready again
    document.addEventListener("submit", (event) => {
        if (event.defaultPrevented) {
            return;
        }
        if (event.target.dataset.sent) {
            event.preventDefault();
        }
        event.target.dataset.sent = "yes";
    });
    window.addEventListener("pageshow", () => {
        document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    });

    // a row that is being edited is not left by accident
    let sending = false;
    const changed = (field) => field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;
    document.addEventListener("submit", () => { sending = true; });
    window.addEventListener("pageshow", () => { sending = false; });
    window.addEventListener("beforeunload", (event) => {
        const fields = Array.from(document.querySelectorAll(".editing form :is(input, textarea)"));
        if (!sending && fields.concat(typedTexts()).some(changed)) {
            event.preventDefault();
        }
    });

    // a report is kept while it is typed; what was not kept yet is not left by accident
    const typedTexts = () => Array.from(document.querySelectorAll(".report-form :is(input:not([type=hidden]), textarea)"));
    let sent = [];
    document.addEventListener("htmx:beforeRequest", (event) => {
        if (event.detail.elt.id === "kept") {
            sent = typedTexts().map((field) => [field, field.value]);
        }
    });
    document.addEventListener("input", (event) => {
        if (event.target.closest(".report-form")) {
            document.getElementById("kept").replaceChildren();
        }
    });
    document.addEventListener("htmx:afterRequest", (event) => {
        if (event.detail.elt.id === "kept" && event.detail.successful) {
            sent.forEach(([field, value]) => { field.defaultValue = value; });
        }
    });

    // after a change the keyboard goes on where it was: in the form that came, or at the row that was saved
    document.addEventListener("htmx:afterSettle", (event) => {
        const target = event.detail.target;
        if (target.id === "content") {
            if (!target.querySelector("#reading")) {
                target.focus();
            }
        } else if (target.id.startsWith("row-")) {
            const row = document.getElementById(target.id);
            const next = row && (row.querySelector("[autofocus]") || row.querySelector("form.understood :is(input:not([type=hidden]), textarea)")
                || row.querySelector("[data-focus]"));
            if (next) {
                next.focus();
            }
            sending = false;
        }
    });

    // whose session has ended signs in and comes back to the page; a hint beside a field can wait
    document.addEventListener("htmx:responseError", (event) => {
        if (event.detail.xhr.status === 401 && !event.detail.elt.matches("input")) {
            location.reload();
        }
    });

    // an answer that refuses a form (422) or tells of a clash (409) is a page to show, not an error
    document.addEventListener("htmx:beforeSwap", (event) => {
        const status = event.detail.xhr.status;
        if (status === 422 || status === 409) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });

    // measures of a draft are dragged by their grip; the buttons beside it do the same for the keyboard
    let dragged = null;
    const clearPlace = () => document.querySelectorAll(".drop-before, .drop-end")
        .forEach((row) => row.classList.remove("drop-before", "drop-end"));
    const placeOf = (event) => {
        const list = event.target instanceof Element && event.target.closest(".draft-rows");
        if (!dragged || !list) {
            return null;
        }
        const rows = Array.from(list.querySelectorAll(".draft-row"));
        const before = rows.find((row) => {
            const box = row.getBoundingClientRect();
            return event.clientY < box.top + box.height / 2;
        });
        return { list, before };
    };
    document.addEventListener("dragstart", (event) => {
        const grip = event.target instanceof Element && event.target.closest(".grip");
        if (grip) {
            dragged = grip.closest(".draft-row");
            dragged.classList.add("is-dragged");
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", dragged.dataset.measure);
            event.dataTransfer.setDragImage(dragged, 20, 20);
        }
    });
    document.addEventListener("dragover", (event) => {
        const place = placeOf(event);
        clearPlace();
        if (place) {
            event.preventDefault();
            (place.before || place.list).classList.add(place.before ? "drop-before" : "drop-end");
        }
    });
    document.addEventListener("drop", (event) => {
        const place = placeOf(event);
        if (place) {
            event.preventDefault();
            const form = document.getElementById("place");
            form.action = form.dataset.path + dragged.dataset.measure + "/place";
            form.elements.group.value = place.list.dataset.group;
            form.elements.before.value = place.before ? place.before.dataset.measure : "";
            form.requestSubmit();
        }
    });
    document.addEventListener("dragend", () => {
        clearPlace();
        if (dragged) {
            dragged.classList.remove("is-dragged");
            dragged = null;
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

    // a verifier goes through reports by keyboard: a leads to accepting, r to returning, o to another status
    document.addEventListener("keydown", (event) => {
        const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
        if (typing || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const way = /^[arou]$/.test(event.key) && document.querySelector(`.verdict [data-key="${event.key}"]`);
        if (way) {
            event.preventDefault();
            if (way instanceof HTMLDetailsElement) {
                way.open = true;
                way.querySelector("textarea, select").focus();
            } else {
                way.focus();
            }
        }
    });
})();
