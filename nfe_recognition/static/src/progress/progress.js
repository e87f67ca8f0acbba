import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";

/** Shows how far the long steps of the current user are, and is in nobody's way. */
export class Progress extends Component {
    static template = "nfe_recognition.Progress";
    static props = {};

    setup() {
        this.steps = useState(useService("nfe_recognition.progress").steps);
    }

    /** @returns {object[]} the steps that have been running for a while */
    get shown() {
        return Object.values(this.steps).filter((step) => step.shown);
    }

    /** @returns {boolean} whether the stage has parts to be counted */
    isCounted(step) {
        return step.total > 1;
    }

    percent(step) {
        return this.isCounted(step) ? Math.round((100 * step.done) / step.total) : 100;
    }

    words({ stage, done, total }) {
        return total > 1 ? _t("%(stage)s: %(done)s of %(total)s", { stage, done, total }) : stage;
    }
}

registry.category("main_components").add("nfe_recognition.Progress", { Component: Progress });
