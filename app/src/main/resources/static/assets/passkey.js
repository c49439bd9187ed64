// Passkeys: asks the browser for one, or to sign with one, and sends its answer with the form. Every page that offers
// this offers another way beside it.
(() => {
    "use strict";

    if (!window.PublicKeyCredential || !navigator.credentials) {
        return;
    }

    const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

    const asked = (options) => {
        options.challenge = bytes(options.challenge);
        if (options.user) {
            options.user.id = bytes(options.user.id);
        }
        for (const list of [options.excludeCredentials, options.allowCredentials]) {
            (list || []).forEach((credential) => { credential.id = bytes(credential.id); });
        }
        return options;
    };

    const said = (credential) => {
        const answer = credential.response;
        const response = { clientDataJSON: text(answer.clientDataJSON) };
        if (answer.attestationObject) {
            response.attestationObject = text(answer.attestationObject);
            response.transports = answer.getTransports ? answer.getTransports() : [];
        } else {
            response.authenticatorData = text(answer.authenticatorData);
            response.signature = text(answer.signature);
            response.userHandle = answer.userHandle ? text(answer.userHandle) : null;
        }
        return JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            authenticatorAttachment: credential.authenticatorAttachment,
            clientExtensionResults: credential.getClientExtensionResults(),
            response,
        });
    };

    document.querySelectorAll("[data-passkey]").forEach((place) => {
        const form = place.closest("form");
        const button = place.querySelector("button");
        const error = place.querySelector(".error");
        place.hidden = false;
        button.addEventListener("click", async () => {
            const needed = Array.from(form.querySelectorAll("input[required]:not([type=password])"));
            if (needed.some((field) => !field.reportValidity())) {
                return;
            }
            button.disabled = true;
            error.hidden = true;
            try {
                const email = form.querySelector("[name=email]");
                const query = email ? "?email=" + encodeURIComponent(email.value) : "";
                const answer = await fetch(place.dataset.options + query, { headers: { Accept: "application/json" } });
                if (!answer.ok) {
                    throw new Error("HTTP " + answer.status);
                }
                const publicKey = asked(await answer.json());
                const credential = place.dataset.passkey === "create"
                    ? await navigator.credentials.create({ publicKey })
                    : await navigator.credentials.get({ publicKey });
                place.querySelector("[name=credential]").value = said(credential);
                form.submit();
            } catch (problem) {
                error.hidden = false;
                button.disabled = false;
            }
        });
    });
})();
