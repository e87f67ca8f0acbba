import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { formView } from "@web/views/form/form_view";
import { useExternalListener } from "@odoo/owl";
import { useSittingNews } from "./sitting_news";

/** What is counted anew while somebody writes in the form; nobody writes in these. */
const FIGURES = [
    "member_count",
    "present_count",
    "quorum_needed",
    "quorum_met",
    "quorum_sentence",
    "item_count",
    "settled_count",
    "problems",
];

/** A row of the agenda that is being written. */
const ROW = ".o_selected_row";

/**
 * The form of a sitting, which shows by itself who checks in and who votes.
 *
 * While nothing is being written it is read anew as a whole; otherwise only its figures
 * are, counted with what is not saved yet, and the rest follows when the writing ends.
 */
export class SittingFormController extends FormController {
    setup() {
        super.setup();
        this.stale = false;
        useSittingNews((ids) => {
            if (ids.includes(this.model.root.resId)) {
                this.stale = true;
                this.refresh();
            }
        });
        useExternalListener(document, "focusout", () => setTimeout(() => this.catchUp()));
    }

    /** @returns {boolean} whether something is being written in the form */
    get writing() {
        const { activeElement } = document;
        const box = activeElement?.matches(
            "input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]"
        );
        const form = this.rootRef.el;
        const inside = box && form?.contains(activeElement);
        return this.model.root.dirty || Boolean(inside || form?.querySelector(ROW));
    }

    async refresh() {
        const { root } = this.model;
        if (this.writing) {
            await this.model.mutex.exec(() => this.countAnew(root));
        } else {
            this.stale = false;
            await root.load();
        }
    }

    /** Reads the whole form once nothing is being written in it any more. */
    async catchUp() {
        if (this.stale && !this.writing) {
            await this.refresh();
        }
    }

    async countAnew(root) {
        const names = FIGURES.filter((name) => name in root.activeFields);
        const specification = Object.fromEntries(names.map((name) => [name, {}]));
        const [saved] = await this.orm.webRead(root.resModel, [root.resId], { specification });
        const ticked = "attendance_ids" in root._changes;
        const unsaved = ticked ? await this.withTicks(root) : {};
        const counted = names.map((name) => [name, unsaved[name] ?? saved[name]]);
        root._applyChanges({}, Object.fromEntries(counted));
    }

    /** @returns {Promise<object>} what the attendance that is not saved yet changes */
    withTicks(root) {
        return this.model._onchange(root.config, {
            changes: root._getChanges(root._changes, { withReadonly: true }),
            fieldNames: ["attendance_ids"],
        });
    }

    /** @override */
    async discard() {
        await super.discard(...arguments);
        await this.catchUp();
    }
}

registry.category("views").add("recognition_sitting_form", {
    ...formView,
    Controller: SittingFormController,
});
