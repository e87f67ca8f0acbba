import { useService } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import { onWillDestroy } from "@odoo/owl";
import { NEWS, TOGETHER } from "./news";

/**
 * Calls `refresh` when something happened in sittings of the current user: who attends,
 * votes, questions, their state.
 *
 * @param {(ids: number[]) => void} refresh gets the ids of these sittings
 */
export function useSittingNews(refresh) {
    const bus = useService("bus_service");
    const heard = new Set();
    const tell = useDebounced(() => {
        const ids = [...heard];
        heard.clear();
        refresh(ids);
    }, TOGETHER);
    const listen = ({ ids }) => {
        ids.forEach((id) => heard.add(id));
        tell();
    };
    bus.subscribe(NEWS, listen);
    bus.start();
    onWillDestroy(() => bus.unsubscribe(NEWS, listen));
}
