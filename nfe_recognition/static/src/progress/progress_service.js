import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { reactive } from "@odoo/owl";

/** Steps that are done with sooner show nothing (ms). */
export const QUIET = 1000;
/**
 * A step that has not been heard of for so long is not shown any more (ms): Odoo ends
 * requests that take longer (limit_time_real).
 */
export const SILENCE = 120000;

/**
 * Knows which long steps of the current user run, and how far they are.
 *
 * models/progress.py tells of them. A step that ends says so, done or failed; a server
 * that ends takes the connection with it.
 */
export const progressService = {
    dependencies: ["bus_service"],
    start(env, { bus_service: bus }) {
        const steps = reactive({});
        const timers = {};

        function forget(key) {
            browser.clearTimeout(timers[key]);
            delete timers[key];
            delete steps[key];
        }

        bus.subscribe("nfe_recognition.progress", ({ key, over, ...news }) => {
            if (over) {
                forget(key);
                return;
            }
            if (steps[key]) {
                Object.assign(steps[key], news);
            } else {
                steps[key] = { key, ...news, shown: false };
                browser.setTimeout(() => {
                    if (steps[key]) {
                        steps[key].shown = true;
                    }
                }, QUIET);
            }
            browser.clearTimeout(timers[key]);
            timers[key] = browser.setTimeout(() => forget(key), SILENCE);
        });
        bus.addEventListener("BUS:DISCONNECT", () => Object.keys(steps).forEach(forget));
        bus.start();
        return { steps };
    },
};

registry.category("services").add("nfe_recognition.progress", progressService);
