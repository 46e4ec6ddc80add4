// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bulkmodel.h"

#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"

namespace forecourt::ui {

using State = api::BulkTarget::State;

BulkModel::BulkModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace) {}

QList<StationId> BulkModel::propose(const QList<StationId>& stations, const CommandKind& kind, const WhyNot& whyNot)
{
    QList<StationId> able;
    QList<BulkRow> rows;
    for (const StationId& id : stations) {
        const StationPointer station = m_workspace.site().station(id);
        QString reason = station ? reasons::offered(m_workspace, *station, kind) : tr("Off: the charger is archived");
        if (reason.isEmpty() && whyNot)
            reason = whyNot(*station);
        if (reason.isEmpty())
            able.append(id);
        rows.append({id, stationName(m_workspace.site(), id), reason.isEmpty() ? Sign::None : Sign::Locked,
                     //: A charger that gets the command.
                     reason.isEmpty() ? tr("Takes part") : reason});
    }
    replaceRows(rows);
    return able;
}

BulkRow BulkModel::rowFor(const api::BulkTarget& target) const
{
    BulkRow row{target.station, stationName(m_workspace.site(), target.station), Sign::None, {}};
    switch (target.state) {
    case State::Waiting:
        row.text = tr("Its turn has not come yet");
        break;
    case State::Running:
        row.sign = Sign::Waiting;
        row.text = tr("Sent, waiting for the answer");
        break;
    case State::Done:
        row.sign = Sign::Done;
        break;
    case State::Failed:
        row.sign = Sign::Warning;
        break;
    case State::NotReached:
        row.text = tr("Not sent, since one before it failed or it was stopped");
        break;
    }
    if (target.record)
        row.text = outcomeSentence(*target.record);
    else if (target.error)
        row.text = errorSentence(*target.error);
    return row;
}

void BulkModel::follow(const api::BulkPlan& plan)
{
    for (const api::BulkTarget& target : plan.targets())
        upsert(rowFor(target));
}

int BulkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BulkRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        if (column == Column::Sign)
            return role == SortRole ? QVariant(int(row.sign)) : QVariant();
        return column == Column::Charger ? row.name : row.text;
    case KeyRole: return row.station.value();
    case SearchRole: return QString(row.name + QLatin1Char(' ') + row.text);
    case SignRole: return column == Column::Sign ? QVariant::fromValue(row.sign) : QVariant();
    case Qt::ToolTipRole: return column == Column::WhatHappened ? QVariant(row.text) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Charger ? row.name : row.text;
    default: return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    case Column::WhatHappened: return tr("What happens");
    }
    return {};
}

} // namespace forecourt::ui
