package org.makeweight.datasets.format;

import java.util.Optional;
import org.makeweight.core.split.RowRoles;

/** What a file's columns say of its rows besides features and labels. */
public final class RoleCells {
    private static final int NOWHERE = -1;

    private final int groupAt;
    private final int orderAt;
    private final Optional<RoleColumn> group;
    private final Optional<RoleColumn> order;

    private RoleCells(int groupAt, int orderAt, Optional<RoleColumn> group, Optional<RoleColumn> order) {
        this.groupAt = groupAt;
        this.orderAt = orderAt;
        this.group = group;
        this.order = order;
    }

    /** Begins to read the columns that are named. */
    static RoleCells of(RoleNames names, Header header, int target, NumberText numbers) {
        return new RoleCells(
                names.group().map(name -> header.role(name, "group", target)).orElse(NOWHERE),
                names.order().map(name -> header.role(name, "order", target)).orElse(NOWHERE),
                names.group().map(name -> new RoleColumn(name, "group", numbers)),
                names.order().map(name -> new RoleColumn(name, "order", numbers)));
    }

    /** Reads a cell of the next row, if it is one of these columns. */
    void cell(int position, String file, long line, char[] text, int offset, int length) {
        if (position == groupAt) {
            group.ifPresent(column -> column.cell(file, line, text, offset, length));
        }
        if (position == orderAt) {
            order.ifPresent(column -> column.cell(file, line, text, offset, length));
        }
    }

    /** These rows, and after them those of another file that was read with the same names. */
    RoleCells followedBy(RoleCells others) {
        return new RoleCells(
                NOWHERE,
                NOWHERE,
                group.map(column -> column.followedBy(others.group.orElseThrow())),
                order.map(column -> column.followedBy(others.order.orElseThrow())));
    }

    /**
     * The roles of all rows.
     *
     * @throws org.makeweight.core.failure.BadInputException with file, line and column if the texts of the order do not compare
     */
    RowRoles roles() {
        RowRoles roles = RowRoles.NONE;
        if (group.isPresent()) {
            roles = roles.withGroups(group.get().groups());
        }
        if (order.isPresent()) {
            roles = roles.withOrder(order.get().order());
        }
        return roles;
    }
}
