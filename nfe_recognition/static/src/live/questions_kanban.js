import { registry } from "@web/core/registry";
import { KanbanController } from "@web/views/kanban/kanban_controller";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { useSittingNews } from "./sitting_news";

/** Questions as cards, which come and go by themselves while they are voted on. */
export class QuestionsKanbanController extends KanbanController {
    setup() {
        super.setup();
        useSittingNews(() => this.model.load());
    }
}

registry.category("views").add("recognition_questions_kanban", {
    ...kanbanView,
    Controller: QuestionsKanbanController,
});
