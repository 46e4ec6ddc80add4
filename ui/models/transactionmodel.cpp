// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transactionmodel.h"

#include "core/domain/sessionfigures.h"
#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
using Column = TransactionModel::Column;
constexpr qsizetype ShownNote = 200;
constexpr qint64 DaySeconds = 24 * 60 * 60;

bool isNumeric(Column column)
{
    return column == Column::Duration || column == Column::Energy || column == Column::Average || column == Column::Peak
        || column == Column::Battery || column == Column::Idle || column == Column::Price;
}

Sign signOf(const TransactionRecord& row)
{
    if (row.flags.testFlag(TransactionFlag::EndedByFault))
        return Sign::Critical;
    if (row.needsAttention())
        return Sign::Warning;
    return row.state == TransactionState::ClosedByOperator ? Sign::Person : Sign::None;
}

QString remarkOf(const TransactionRecord& row)
{
    if (!row.note.isEmpty())
        return row.note.left(ShownNote).simplified(); // one line; the whole is in the tooltip
    if (row.state == TransactionState::EndUnknown || row.state == TransactionState::Orphan
        || row.state == TransactionState::ClosedByOperator)
        return transactionStateWord(row.state);
    return flagWords(row.flags).value(0);
}

/// One line; that it was a test stands first, for it is in no total.
QString noteOf(const TransactionRecord& row)
{
    const QString remark = remarkOf(row);
    const QString test = flagWord(TransactionFlag::Test);
    if (!row.flags.testFlag(TransactionFlag::Test) || remark == test)
        return remark;
    return remark.isEmpty() ? test : test + QStringLiteral(", ") + remark;
}

/// The mirror does not know how long the car of a session that has ended stood idle; what was read of it stays.
TransactionRecord withIdle(TransactionRecord changed, const TransactionRecord& known)
{
    if (!changed.idleS)
        changed.idleS = known.idleS;
    return changed;
}
} // namespace

TransactionModel::TransactionModel(Workspace& workspace, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int TransactionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::chrono::seconds> TransactionModel::durationOf(const TransactionRecord& transaction,
                                                                 const QDateTime& now)
{
    if (!transaction.stoppedAt && !transaction.isRunning())
        return std::nullopt;
    const QDateTime end = transaction.stoppedAt.value_or(now);
    if (!transaction.startedAt.isValid() || end < transaction.startedAt)
        return std::nullopt;
    return std::chrono::seconds(transaction.startedAt.secsTo(end));
}

std::optional<std::chrono::seconds> TransactionModel::idleOf(const TransactionRecord& transaction, const api::LiveSite& site,
                                                             const QDateTime& now)
{
    if (transaction.idleS)
        return std::chrono::seconds(*transaction.idleS);
    const std::optional<IdleTime> idle = site.idleTime(transaction.key);
    if (!idle || (!transaction.isRunning() && !transaction.stoppedAt))
        return std::nullopt;
    return std::chrono::seconds(idle->until(transaction.stoppedAt.value_or(now)));
}

std::optional<Money> TransactionModel::costOf(const TransactionRecord& row) const
{
    const auto running = m_workspace.site().runningCost(row.key);
    return running && running->cost.isPriced() ? std::optional(running->cost.total) : std::nullopt;
}

QVariant TransactionModel::display(const TransactionRecord& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Sign: return {};
    case Column::Number: return row.number;
    case Column::Start: return format.dateTime(row.startedAt, m_workspace.now());
    case Column::End:
        if (row.isRunning())
            //: In the column "End" of a session that still runs.
            return tr("live");
        if (row.stoppedAt && row.stoppedAt >= row.startedAt && row.startedAt.secsTo(*row.stoppedAt) < DaySeconds)
            return format.time(row.stoppedAt);
        return format.dateTime(row.stoppedAt, m_workspace.now());
    case Column::Duration: return format.duration(durationOf(row, m_workspace.now()));
    case Column::Place: return placeName(m_workspace.site(), row.station, row.evse);
    case Column::Person: return driverName(row);
    case Column::Energy: return format.energyNumber(row.energy());
    case Column::Average: return format.powerNumber(averagePowerW(row));
    case Column::Peak: return format.powerNumber(row.maximumPowerW);
    case Column::Battery: return row.lastSocPercent ? format.percent(row.lastSocPercent) : QString();
    case Column::Idle: {
        const auto idle = idleOf(row, m_workspace.site(), m_workspace.now());
        return idle ? format.duration(idle) : QString();
    }
    case Column::Price: return format.money(costOf(row));
    case Column::EndedBy: return row.isRunning() ? QString() : stopReasonWord(row.stopReason);
    case Column::Note: return noteOf(row);
    }
    return {};
}

QVariant TransactionModel::sortValue(const TransactionRecord& row, Column column) const
{
    switch (column) {
    case Column::Sign: return int(signOf(row));
    case Column::Start: return row.startedAt;
    case Column::End: return row.stoppedAt ? QVariant(*row.stoppedAt) : QVariant();
    case Column::Duration: {
        const auto duration = durationOf(row, m_workspace.now());
        return duration ? QVariant(qlonglong(duration->count())) : QVariant();
    }
    case Column::Energy: return row.energy() ? QVariant(row.energy()->milliWh) : QVariant();
    case Column::Average: {
        const auto average = averagePowerW(row);
        return average ? QVariant(*average) : QVariant();
    }
    case Column::Peak: return row.maximumPowerW ? QVariant(*row.maximumPowerW) : QVariant();
    case Column::Battery: return row.lastSocPercent ? QVariant(*row.lastSocPercent) : QVariant();
    case Column::Idle: {
        const auto idle = idleOf(row, m_workspace.site(), m_workspace.now());
        return idle ? QVariant(qlonglong(idle->count())) : QVariant();
    }
    case Column::Price: {
        const auto cost = costOf(row);
        return cost ? QVariant(cost->minor) : QVariant();
    }
    case Column::Number:
    case Column::Place:
    case Column::Person:
    case Column::EndedBy:
    case Column::Note: return display(row, column);
    }
    return {};
}

QVariant TransactionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransactionRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.key.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole:
        return column == Column::Number || column == Column::EndedBy
            || (column == Column::Person && row.personName.isEmpty());
    case SearchRole:
        return QStringList{row.number, placeName(m_workspace.site(), row.station, row.evse), row.station.value(),
                           driverName(row), row.token.value, row.note, noteOf(row)}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole:
        if (column == Column::Note && !row.note.isEmpty())
            return row.note;
        if (column == Column::Sign || column == Column::Note)
            return flagWords(row.flags).join(QLatin1Char('\n'));
        return column == Column::Person ? QVariant(row.token.value) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Column::Sign ? QVariant(noteOf(row)) : display(row, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant TransactionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Needs attention");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    //: Column: the session's running number.
    case Column::Number: return tr("No.");
    case Column::Start: return tr("Start");
    case Column::End: return tr("End");
    case Column::Duration: return tr("Duration");
    //: Column: where it was charged.
    case Column::Place: return tr("Connector");
    case Column::Person: return tr("Person");
    case Column::Energy: return tr("kWh");
    //: Column: average power of a session; narrow.
    case Column::Average: return tr("Avg kW");
    case Column::Peak: return tr("Max kW");
    case Column::Battery: return tr("Battery");
    //: Column: how long a car stood plugged in without charging.
    case Column::Idle: return tr("Idle");
    //: Column: what a session cost.
    case Column::Price: return tr("Price");
    //: Column: why the session ended.
    case Column::EndedBy: return tr("Ended by");
    case Column::Note: return tr("Note");
    }
    return {};
}

LiveTransactionModel::LiveTransactionModel(Workspace& workspace, QObject* parent) : TransactionModel(workspace, parent)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::transactionChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::transactionRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::runningCostChanged, this, [this](TransactionKey key) {
        if (const int at = rowOf(key); at >= 0)
            Q_EMIT dataChanged(index(at, int(Column::Price)), index(at, int(Column::Price)));
    });
    connect(&m_throttle, &UpdateThrottle::due, this, &LiveTransactionModel::refresh);
    connect(&workspace, &Workspace::ticked, this, [this] {
        announce(int(Column::Duration), int(Column::Duration));
        announce(int(Column::Idle), int(Column::Idle));
    });
    refresh();
}

void LiveTransactionModel::refresh()
{
    QList<TransactionRecord> running;
    for (const TransactionPointer& transaction : workspace().site().transactions()) {
        if (transaction->isRunning())
            running.append(*transaction);
    }
    updateRows(running);
}

PagedTransactionModel::PagedTransactionModel(Workspace& workspace, api::History& history, QObject* parent)
    : TransactionModel(workspace, parent), m_history(history)
{
    connect(&workspace.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& changed) {
        if (rowOf(changed->key) < 0)
            return;
        if (m_query.state == api::TransactionQuery::State::Attention && !changed->needsAttention())
            removeId(changed->key); // somebody has decided about it
        else
            upsert(withIdle(*changed, row(rowOf(changed->key))));
        askForCosts({*changed}); // it has ended, or was decided about
    });
}

PagedTransactionModel::~PagedTransactionModel()
{
    m_future.cancel();
}

void PagedTransactionModel::setQuery(const api::TransactionQuery& query)
{
    m_query = query;
    request(true);
}

void PagedTransactionModel::reload()
{
    request(true);
}

bool PagedTransactionModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isExhausted && !m_isLoading;
}

void PagedTransactionModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void PagedTransactionModel::request(bool startsOver)
{
    api::TransactionQuery query = m_query;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    Q_EMIT stateChanged();
    const int generation = ++m_generation;
    m_future.cancel(); // typing is quicker than reading
    m_future = m_history.transactions(query);
    whenFinished(m_future, this,
                 [this, generation, startsOver](const Result<Page<TransactionRecord>>& page) {
                     if (generation == m_generation) // else a newer question was asked meanwhile
                         take(page, startsOver);
                 });
}

void PagedTransactionModel::take(const Result<Page<TransactionRecord>>& page, bool startsOver)
{
    m_isLoading = false;
    if (!page) {
        m_error = page.error();
        m_isExhausted = true;
    } else {
        m_error.reset();
        m_next = page->next;
        m_isExhausted = page->next.isEmpty();
        if (startsOver)
            resetRows(page->rows);
        else
            appendRows(page->rows);
        askForCosts(page->rows);
    }
    Q_EMIT stateChanged();
}

/// Behind the rows: they are shown without waiting for their prices.
void PagedTransactionModel::askForCosts(const QList<TransactionRecord>& sessions)
{
    QList<TransactionKey> keys;
    for (const TransactionRecord& session : sessions) {
        if (!session.isRunning())
            keys.append(session.key);
    }
    if (!m_prices || keys.isEmpty())
        return;
    whenFinished(m_prices->costs(keys), this, [this, keys](const Result<QList<SessionCost>>& costs) {
        if (!costs || costs->size() != keys.size())
            return;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const SessionCost& cost = costs->at(i);
            if (cost.isPriced())
                m_costs.insert(keys.at(i).value(), cost.total);
            else
                m_costs.remove(keys.at(i).value());
            if (const int at = rowOf(keys.at(i)); at >= 0)
                Q_EMIT dataChanged(index(at, int(Column::Price)), index(at, int(Column::Price)));
        }
    });
}

std::optional<Money> PagedTransactionModel::costOf(const TransactionRecord& row) const
{
    if (row.isRunning())
        return TransactionModel::costOf(row);
    const auto known = m_costs.constFind(row.key.value());
    return known == m_costs.constEnd() ? std::nullopt : std::optional(*known);
}

} // namespace forecourt::ui
