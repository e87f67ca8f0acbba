import { NEWS, TOGETHER } from "@nfe_recognition/live/news";
import { Interaction } from "@web/public/interaction";
import { registry } from "@web/core/registry";

/**
 * The page of a sitting on a member's phone, which shows by itself what is put to the
 * vote and who attends.
 */
export class SittingPage extends Interaction {
    static selector = ".o_recognition_sitting";

    start() {
        const { bus_service: bus } = this.services;
        const refresh = this.debounced(() => this.refresh(), TOGETHER);
        const listen = ({ ids }) => {
            if (ids.includes(Number(this.el.dataset.sitting))) {
                refresh();
            }
        };
        bus.subscribe(NEWS, listen);
        bus.start();
        this.registerCleanup(() => bus.unsubscribe(NEWS, listen));
    }

    /** @returns {boolean} whether the member is entering the password to sign */
    get signing() {
        const password = this.el.querySelector("input[type=password]");
        return Boolean(password && (password.value || password === document.activeElement));
    }

    async refresh() {
        const answer = await this.waitFor(fetch(this.el.dataset.page));
        const text = await this.waitFor(answer.text());
        const page = new DOMParser().parseFromString(text, "text/html");
        const anew = page.querySelector(SittingPage.selector);
        // Signed out meanwhile, or a member no more: the next step will tell.
        if (anew && !this.signing) {
            this.el.replaceChildren(...anew.childNodes);
        }
    }
}

registry.category("public.interactions").add("nfe_recognition.sitting_page", SittingPage);
