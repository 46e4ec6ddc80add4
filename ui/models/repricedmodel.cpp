// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/repricedmodel.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

RepricedModel::RepricedModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int RepricedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Money> RepricedModel::difference(const api::RepricedSession& row)
{
    if (!row.before || !row.after)
        return std::nullopt;
    return subtracted(*row.after, *row.before);
}

QString RepricedModel::display(const api::RepricedSession& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Sign: return {};
    case Column::Number: return row.number;
    case Column::Start: return format.dateTime(row.startedAt, m_workspace.now());
    case Column::Place: return stationName(m_workspace.site(), row.station);
    case Column::Before: return format.money(row.before);
    case Column::After: return format.money(row.after);
    case Column::Difference: {
        const auto by = difference(row);
        return by ? differenceText(*by, format) : Formatter::missing();
    }
    case Column::Why: return costFlagSentences(row.flagsAfter).value(0);
    }
    return {};
}

QVariant RepricedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::RepricedSession& row = this->row(index.row());
    const auto column = Column(index.column());
    const bool isMoney = column == Column::Before || column == Column::After || column == Column::Difference;
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Start: return row.startedAt;
        case Column::Before: return row.before ? QVariant(row.before->minor) : QVariant();
        case Column::After: return row.after ? QVariant(row.after->minor) : QVariant();
        case Column::Difference: {
            const auto by = difference(row);
            return by ? QVariant(by->minor) : QVariant();
        }
        case Column::Sign: return row.after.has_value();
        case Column::Number:
        case Column::Place:
        case Column::Why: return display(row, column);
        }
        return {};
    case KeyRole: return row.transaction.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(row.after ? Sign::None : Sign::Warning) : QVariant();
    case SearchRole: return QStringList{row.number, display(row, Column::Place)}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Why ? QVariant(costFlagSentences(row.flagsAfter).join(QLatin1Char('\n'))) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? (row.after ? QString() : tr("no price")) : display(row, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isMoney ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant RepricedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isMoney = column == Column::Before || column == Column::After || column == Column::Difference;
        return int(Qt::AlignVCenter | (isMoney ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::AccessibleTextRole && column == Column::Sign)
        return tr("Has a price");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Sign: return QString();
    //: Column: the session's running number.
    case Column::Number: return tr("No.");
    case Column::Start: return tr("Start");
    case Column::Place: return tr("Charger");
    //: Column: what a session cost before.
    case Column::Before: return tr("Before");
    //: Column: what a session costs afterwards.
    case Column::After: return tr("After");
    case Column::Difference: return tr("Difference");
    case Column::Why: return tr("Remark");
    }
    return {};
}

} // namespace forecourt::ui
