// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// PagedTransactionModel: pages of the history, and what becomes of sessions meanwhile.
#include "ui/models/transactionmodel.h"

#include "core/domain/sessionfigures.h"
#include "ui/models/linkhealing.h"
#include "ui/models/names.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace forecourt::ui {

namespace {
/// The mirror does not know how long the car of a session that has ended stood idle; what was read of it stays.
TransactionRecord withIdle(TransactionRecord changed, const TransactionRecord& known)
{
    if (!changed.idleS)
        changed.idleS = known.idleS;
    return changed;
}

constexpr qint64 LowestRank = std::numeric_limits<qint64>::min(); // what is not known counts as below everything

/// Empty: the order is one of names, or of what is not known here.
std::optional<qint64> rankOf(const TransactionRecord& session, api::TransactionQuery::SortBy sortBy)
{
    using SortBy = api::TransactionQuery::SortBy;
    switch (sortBy) {
    case SortBy::Start: return session.startedAt.toMSecsSinceEpoch();
    case SortBy::End: return session.stoppedAt ? session.stoppedAt->toMSecsSinceEpoch() : LowestRank;
    case SortBy::Duration: return session.stoppedAt ? session.startedAt.msecsTo(*session.stoppedAt) : LowestRank;
    case SortBy::Energy: {
        const std::optional<Energy> energy = session.energy();
        return energy ? energy->milliWh : LowestRank;
    }
    case SortBy::Average: return averagePowerW(session).value_or(LowestRank);
    case SortBy::Peak: return session.maximumPowerW.value_or(LowestRank);
    case SortBy::Idle: // only the history has it
    case SortBy::Charger:
    case SortBy::Person: break;
    }
    return std::nullopt;
}
} // namespace

PagedTransactionModel::PagedTransactionModel(Workspace& workspace, api::History& history, QObject* parent)
    : TransactionModel(workspace, parent), m_history(history)
{
    connect(&workspace.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& changed) {
        if (rowOf(changed->key) < 0)
            return takeNews(*changed);
        if (m_query.state == api::TransactionQuery::State::Attention && !changed->needsAttention())
            removeId(changed->key); // somebody has decided about it
        else
            upsert(withIdle(*changed, row(rowOf(changed->key))));
        askForCosts({*changed}); // it has ended, or was decided about
    });
    whenLinkHeals(workspace, this, [this] {
        if (m_generation > 0) // somebody looks at it
            reload();
    });
}

PagedTransactionModel::~PagedTransactionModel()
{
    m_future.cancel();
}

void PagedTransactionModel::setQuery(const api::TransactionQuery& query)
{
    m_areRowsOfAnother = m_areRowsOfAnother || query != m_query;
    m_query = query;
    request(true);
}

void PagedTransactionModel::reload()
{
    request(true);
}

void PagedTransactionModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(m_isUnreadAnew);
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
    m_isStartingOver = startsOver;
    m_news.clear();
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
    m_isStartingOver = false;
    if (!page) {
        m_error = page.error();
        m_isUnreadAnew = startsOver;
        m_isExhausted = true; // else views would ask without end: readAgain() does
        if (m_areRowsOfAnother)
            resetRows({}); // they do not fit what was asked
    } else {
        m_error.reset();
        m_areRowsOfAnother = false;
        m_next = page->next;
        m_isExhausted = page->next.isEmpty();
        if (startsOver)
            resetRows(page->rows);
        else
            appendRows(page->rows);
        askForCosts(page->rows);
        for (const TransactionRecord& session : std::exchange(m_news, {})) {
            if (rowOf(session.key) < 0)
                takeNews(session);
        }
    }
    Q_EMIT stateChanged();
}

void PagedTransactionModel::takeNews(const TransactionRecord& session)
{
    if (!m_isFollowing || (m_error && m_isUnreadAnew) || !admits(session) || !rankOf(session, m_query.sortBy))
        return;
    if (m_isStartingOver)
        return m_news.append(session);
    if ((!m_isExhausted || m_error) && insertPosition(session) == rowCount())
        return; // it comes with a later page
    upsert(session);
    askForCosts({session});
}

/// As the store answers the query.
bool PagedTransactionModel::admits(const TransactionRecord& session) const
{
    using State = api::TransactionQuery::State;
    const api::TransactionQuery& query = m_query;
    const bool isOfState = query.state == State::Any || (query.state == State::Live && session.isRunning())
        || (query.state == State::Finished && !session.isRunning()) || (query.state == State::Attention && session.needsAttention());
    const bool isOfPlace = !query.station || session.station == *query.station || query.formerStations.contains(session.station);
    const bool isOfPerson = query.person ? session.person == query.person : !(query.withoutPerson && session.person);
    const bool isOfTime = (!query.from || session.startedAt >= *query.from) && (!query.to || session.startedAt < *query.to);
    const bool isNamed = query.only.isEmpty() || query.only.contains(session.key);
    const bool isFlagged = !query.flags || (session.flags & query.flags);
    if (!isOfState || !isOfPlace || !isOfPerson || !isOfTime || !isNamed || !isFlagged)
        return false;
    const QStringList texts{session.number, session.token.value, session.personName, session.note, stationName(workspace().site(), session.station)};
    return query.text.isEmpty()
        || std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(query.text, Qt::CaseInsensitive); });
}

/// As the history puts them in order: of equal ones the newest first, ascending last.
int PagedTransactionModel::insertPosition(const TransactionRecord& row) const
{
    const auto place = [this](const TransactionRecord& session) {
        return std::pair(rankOf(session, m_query.sortBy).value_or(LowestRank), session.startedAt);
    };
    const auto wanted = place(row);
    const auto at = std::find_if(rows().begin(), rows().end(), [&](const TransactionRecord& other) {
        return m_query.isAscending ? wanted < place(other) : place(other) < wanted;
    });
    return static_cast<int>(at - rows().begin());
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
