// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commandmodel.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <QJsonDocument>

namespace forecourt::ui {

namespace {
Sign signOf(const CommandRecord& row)
{
    if (row.effect == CommandEffect::DidNotReturn)
        return Sign::Critical;
    if (row.effect == CommandEffect::LateAnswer)
        return Sign::Warning;
    switch (phaseOf(row.effect)) {
    case EffectPhase::Awaited: return Sign::Waiting;
    case EffectPhase::Reached: return Sign::Done;
    case EffectPhase::Missed: return Sign::Warning;
    case EffectPhase::None: break;
    }
    switch (row.outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent:
    case CommandOutcome::Scheduled: return Sign::Waiting;
    case CommandOutcome::Accepted: return Sign::Done;
    case CommandOutcome::Cancelled: return Sign::None;
    case CommandOutcome::Rejected:
    case CommandOutcome::NotSupported:
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: return Sign::Warning;
    case CommandOutcome::Error: return Sign::Critical;
    }
    return Sign::None;
}

std::optional<EvseId> targetOf(const CommandRecord& row)
{
    if (const auto* start = std::get_if<RemoteStart>(&row.parameters))
        return start->evse;
    if (const auto* availability = std::get_if<ChangeAvailability>(&row.parameters))
        return availability->evse;
    if (const auto* unlock = std::get_if<UnlockConnector>(&row.parameters))
        return unlock->evse;
    if (const auto* trigger = std::get_if<TriggerMessage>(&row.parameters))
        return trigger->evse;
    if (const auto* reserve = std::get_if<ReserveNow>(&row.parameters))
        return reserve->evse;
    if (const auto* profile = std::get_if<SetChargingProfile>(&row.parameters))
        return profile->evse;
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&row.parameters))
        return clear->evse;
    if (const auto* read = std::get_if<ReadCompositeSchedule>(&row.parameters))
        return read->evse;
    return std::nullopt;
}

/// As they were sent, secrets masked.
QString parametersText(const CommandRecord& row)
{
    return row.payload.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(row.payload).toJson(QJsonDocument::Compact));
}

/// What the columns have no room for.
QString outcomeToolTip(const CommandRecord& row, const Formatter& format)
{
    QStringList lines{outcomeSentence(row)};
    if (const QString brought = findingSentence(row); !brought.isEmpty())
        lines.append(brought);
    const bool isUnknown = row.outcome == CommandOutcome::TimedOut || row.outcome == CommandOutcome::Disconnected || row.outcome == CommandOutcome::Cancelled;
    if (row.answeredAt && (!isUnknown || !row.answerStatus.isEmpty()))
        //: Tooltip: %1 a time of day, %2 the charger's own word, in English.
        lines.append(CommandModel::tr("Answered at %1: %2").arg(format.timeWithSeconds(row.answeredAt), row.answerStatus.isEmpty() ? outcomeWord(row.outcome) : row.answerStatus));
    if (row.effectAt)
        //: Tooltip: when the effect of a command was seen; %1 is a time of day.
        lines.append(CommandModel::tr("Seen at %1").arg(format.timeWithSeconds(row.effectAt)));
    if (const QString next = commandNextStep(row); !next.isEmpty())
        //: What to do now; %1 is a sentence.
        lines.append(CommandModel::tr("Next: %1").arg(next));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

CommandModel::CommandModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace.site(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& changed) {
        if (isWanted(*changed))
            upsert(*changed);
    });
    connect(&workspace.site(), &api::LiveSite::reset, this, &CommandModel::takeLive);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { readAgain(); });
}

void CommandModel::readAgain()
{
    if (!m_error)
        return;
    m_isExhausted = false;
    fetchMore({});
}

void CommandModel::setStation(const StationId& station, const QList<StationId>& former)
{
    m_isAll = false;
    m_station = station;
    m_former = former;
    beginAnew();
}

void CommandModel::showAll()
{
    m_isAll = true;
    m_station.reset();
    m_former.clear();
    beginAnew();
}

void CommandModel::beginAnew()
{
    m_next.clear();
    m_error.reset();
    m_isExhausted = false;
    resetRows({});
    takeLive();
    request();
}

void CommandModel::takeLive()
{
    for (const CommandPointer& command : m_workspace.site().commands()) {
        if (isWanted(*command))
            upsert(*command);
    }
}

int CommandModel::insertPosition(const CommandRecord& row) const
{
    const auto older = std::find_if(rows().begin(), rows().end(),
                                    [&row](const CommandRecord& other) { return other.id < row.id; });
    return static_cast<int>(std::distance(rows().begin(), older));
}

bool CommandModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && (m_isAll || m_station) && !m_isExhausted && !m_isLoading;
}

void CommandModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request();
}

void CommandModel::request()
{
    api::CommandQuery query;
    query.station = m_station;
    query.formerStations = m_former;
    query.after = m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    whenFinished(m_history.commands(query), this, [this, generation](const Result<Page<CommandRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        m_isExhausted = !page || page->next.isEmpty();
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page) {
            m_next = page->next;
            for (const CommandRecord& row : page->rows) {
                if (rowOf(row.id) < 0) // the mirror's copy is newer
                    upsert(row);
            }
        }
        Q_EMIT stateChanged();
    });
}

int CommandModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommandModel::display(const CommandRecord& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::When: return m_workspace.format().dateTime(row.queuedAt, m_workspace.now());
    case Column::Charger: return stationName(m_workspace.site(), row.station);
    case Column::What: return commandName(row);
    case Column::Target:
        if (const auto evse = targetOf(row))
            return placeName(m_workspace.site(), row.station, *evse);
        //: Target of a command: the charger as a whole, not one connector.
        return tr("Charger");
    case Column::Parameters: return parametersText(row);
    case Column::Outcome: return outcomeSentence(row);
    case Column::Who:
        switch (row.origin) {
        case CommandOrigin::Operator: return row.user;
        //: Who gave a command: a program over the local interface.
        case CommandOrigin::Script: return row.user.isEmpty() ? tr("Script") : tr("Script, %1").arg(row.user);
        //: Who gave a command: this program by itself.
        case CommandOrigin::System: return tr("Forecourt");
        }
    }
    return {};
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CommandRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::When)
            return row.queuedAt;
        return column == Column::Sign ? QVariant(int(signOf(row))) : display(row, column);
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case SearchRole:
        return QStringList{commandName(row), row.action, display(row, Column::Charger).toString(), row.station.value(), parametersText(row), row.answerStatus, outcomeSentence(row), display(row, Column::Target).toString(),
                           display(row, Column::Who).toString()}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole:
        if (column == Column::Outcome)
            return outcomeToolTip(row, m_workspace.format());
        if (column == Column::Parameters)
            return parametersText(row);
        return column == Column::What ? QVariant(row.action) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? outcomeWord(row.outcome) : display(row, column);
    default: return {};
    }
}

QVariant CommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    //: Column: when the command was given.
    case Column::When: return tr("When");
    //: Column: which charger the command was for.
    case Column::Charger: return tr("Charger");
    //: Column: what was asked of the charger.
    case Column::What: return tr("Command");
    //: Column: which connector the command was for.
    case Column::Target: return tr("For");
    //: Column: what was sent with the command.
    case Column::Parameters: return tr("Parameters");
    //: Column: what became of the command.
    case Column::Outcome: return tr("What happened");
    //: Column: who gave the command.
    case Column::Who: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
