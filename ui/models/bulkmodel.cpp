// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bulkmodel.h"

#include "ui/format/reservationwords.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"

namespace forecourt::ui {

using State = api::BulkTarget::State;

BulkModel::BulkModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace) {}

QString BulkModel::keyOf(const api::BulkGoal& goal)
{
    return goal.session ? QString(QString::number(goal.session->value()) + QLatin1Char('@') + goal.station.value()) : goal.station.value();
}

QString BulkModel::nameOf(const api::BulkGoal& goal) const
{
    const TransactionPointer session = goal.session ? m_workspace.site().transaction(*goal.session) : nullptr;
    if (!session)
        return stationName(m_workspace.site(), goal.station);
    //: A running session: %1 where it is, %2 who charges.
    return tr("%1, %2").arg(placeName(m_workspace.site(), session->station, session->evse), driverName(*session));
}

QString BulkModel::whyNotNow(const api::BulkGoal& goal, const CommandKind& kind, const WhyNot& whyNot) const
{
    const StationPointer station = m_workspace.site().station(goal.station);
    if (!station)
        return tr("Off: the charger is archived");
    if (goal.session) {
        const TransactionPointer session = m_workspace.site().transaction(*goal.session);
        if (!session || !session->isRunning())
            return tr("Off: this session has ended");
    }
    const QString reason = reasons::offered(m_workspace, *station, kind);
    return reason.isEmpty() && whyNot ? whyNot(*station) : reason;
}

QList<api::BulkGoal> BulkModel::propose(const QList<api::BulkGoal>& goals, const CommandKind& kind, const WhyNot& whyNot)
{
    QList<api::BulkGoal> able;
    QList<BulkRow> rows;
    for (const api::BulkGoal& goal : goals) {
        m_isOfSessions |= goal.session.has_value();
        const QString reason = whyNotNow(goal, kind, whyNot);
        if (reason.isEmpty())
            able.append(goal);
        rows.append({goal, nameOf(goal), reason.isEmpty() ? Sign::None : Sign::Locked,
                     //: A charger that gets the command, or a session.
                     reason.isEmpty() ? tr("Takes part") : reason});
    }
    replaceRows(rows);
    return able;
}

QString BulkModel::textOf(const api::BulkAnswer& answer) const
{
    if (const auto* command = std::get_if<CommandRecord>(&answer))
        return outcomeSentence(*command);
    if (const auto* list = std::get_if<LocalListPointer>(&answer)) {
        const StationPointer station = m_workspace.site().station((*list)->record.station);
        return localListSentence(**list, station && station->link.isOnline, m_workspace.format(), m_workspace.now());
    }
    //: Of a session that was to be stopped.
    return tr("It has ended already");
}

BulkRow BulkModel::rowFor(const api::BulkTarget& target) const
{
    const int known = rowOf(keyOf(target.goal)); // a session that has ended keeps the name it had
    BulkRow row{target.goal, known >= 0 ? this->row(known).name : nameOf(target.goal), Sign::None, {}};
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
    if (target.answer)
        row.text = textOf(*target.answer);
    else if (target.error && target.error->code == ErrorCode::LinkLost && target.state == State::Failed)
        //: One of many commands; the link is that of this window to the service, which goes on without it.
        row.text = tr("Not known: the link to the service was lost meanwhile. Look into the charger's history before you try again");
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
    case KeyRole: return keyOf(row.goal);
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
    case Column::Charger: return m_isOfSessions ? tr("Session") : tr("Charger");
    case Column::WhatHappened: return tr("What happens");
    }
    return {};
}

} // namespace forecourt::ui
