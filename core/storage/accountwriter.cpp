// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountwriter.h"

#include "core/storage/driverswitches.h"
#include "core/storage/transactionrow.h"

namespace forecourt::storage {

namespace {

constexpr int DaysLookedBack = 30; // a cable that is in for longer is not waited for

Result<QList<RunningCost>> readCosts(Connection& connection, const QList<TransactionKey>& transactions, const QDateTime& now,
                                     const ports::Pricer* pricer)
{
    ReadGround ground = ReadGround::read(connection);
    const auto pricing = ground.with(pricer);
    QList<RunningCost> costs;
    for (const TransactionKey key : transactions) {
        const auto sheet = SessionSheet::read(connection, key);
        if (!pricing || !sheet || !sheet->record.isRunning())
            continue;
        const auto account = readAccount(connection, key);
        addOwnAssignments(ground.book, connection, key);
        const PriceDecision decision = decidePrice(questionOf(sheet->record, sheet->group), ground.book);
        const bool isKept = account && account->version && decision.level != PriceLevel::Session && account->person == sheet->record.person;
        const auto version = isKept ? account->version : decision.version;
        costs.append({key, costOf(*sheet, {}, version, sheet->group, *pricing, now), now});
    }
    return readValue(connection, costs);
}

void addOpen(QList<ports::OpenSession>& sessions, Connection& connection, Statement& started)
{
    while (started.next()) {
        ports::OpenSession session;
        session.record = transactionFrom(started);
        Statement state(connection, "SELECT at, state, is_held_back FROM session_states WHERE transaction_key = ?1 ORDER BY at");
        state.start(session.record.key);
        while (state.next())
            session.states.append({state.time(0), state.enumerator(1, ChargingState::Finishing, ChargingState::None), state.flag(2)});
        if (!session.states.isEmpty())
            session.state = session.states.constLast();
        Statement told(connection, "SELECT message FROM told_drivers WHERE transaction_key = ?1 ORDER BY message");
        told.start(session.record.key);
        while (told.next())
            session.told.append(told.enumerator(0, LastDriverMessage, DriverMessage::SetUserPrice));
        sessions.append(std::move(session));
    }
}

Result<QList<ports::OpenSession>> readOpen(Connection& connection, const QDateTime& now)
{
    QList<ports::OpenSession> sessions;
    Statement running(connection, QByteArray("SELECT ") + TransactionColumns + " FROM transactions WHERE state = 0 ORDER BY sort_at, key");
    running.start();
    addOpen(sessions, connection, running);
    // states: 4 Orphan; of the car 0: the cable is out; messages to drivers: 0 the price, 2 the final cost
    Statement ended(connection, QByteArray("SELECT ") + TransactionColumns
                                    + " FROM transactions WHERE stopped_at >= ?1 AND state NOT IN (0, 4) AND ((SELECT s.state FROM session_states s "
                                      "WHERE s.transaction_key = transactions.key ORDER BY s.at DESC LIMIT 1) <> 0 "
                                      "OR (stopped_at >= ?2 AND stop_received_at IS NOT NULL "
                                      "AND EXISTS (SELECT 1 FROM told_drivers t WHERE t.transaction_key = transactions.key AND t.message = 0) "
                                      "AND NOT EXISTS (SELECT 1 FROM told_drivers t WHERE t.transaction_key = transactions.key AND t.message = 2))) "
                                      "AND NOT EXISTS (SELECT 1 FROM transactions later WHERE later.station = transactions.station "
                                      "AND later.evse = transactions.evse AND later.sort_at > transactions.sort_at) ORDER BY sort_at, key");
    ended.start(now.addDays(-DaysLookedBack), now.addDays(-1));
    addOpen(sessions, connection, ended);
    return readValue(connection, sessions);
}

Result<ports::Settlement> readSettlement(Connection& connection, TransactionKey transaction)
{
    const auto account = readAccount(connection, transaction);
    if (!account || !account->hasEnded || !account->cost)
        return failure(ErrorCode::NotFound, QStringLiteral("session %1 is not settled").arg(transaction.value()));
    ports::Settlement settlement;
    settlement.transaction = transaction;
    settlement.cost = *account->cost;
    if (account->isUndecided())
        settlement.cases = kindsOf(account->cases);
    settlement.ownMonth = account->month;
    Statement row(connection, "SELECT month, is_late FROM bookings WHERE transaction_key = ?1 AND kind <> 1 AND taken_back_by IS NULL "
                              "ORDER BY id DESC LIMIT 1");
    row.start(transaction);
    if (row.next()) {
        settlement.month = BillingMonth::ofNumber(row.number(0));
        settlement.isLate = row.flag(1);
    }
    return readValue(connection, settlement);
}

Result<UnpricedUse> readUnpriced(Connection& connection)
{
    Statement row(connection, "SELECT COUNT(*), MIN(started_at) FROM session_accounts "
                              "WHERE cases <> 0 AND case_state = 0 AND (cases & ?1) <> 0");
    row.start(1 << static_cast<int>(CaseKind::Unpriced));
    UnpricedUse use;
    if (row.next()) {
        use.sessions = row.integer(0);
        use.since = row.optionalTime(1);
    }
    return readValue(connection, use);
}

} // namespace

void AccountWriter::loadBook(ports::Completion<PriceBook> done)
{
    submit<PriceBook>(std::move(done), [](Tables& tables) { return Result<PriceBook>(tables.settler.prices.book()); });
}

void AccountWriter::addState(TransactionKey transaction, StateSince state)
{
    submit<void>({}, [transaction, state = std::move(state), now = m_access.clock.utcNow()](Tables& tables) {
        tables.settler.accounts.addState(transaction, state.at, static_cast<int>(state.state), state.isHeldBack);
        if (const auto account = tables.settler.accounts.find(transaction); account && account->hasEnded)
            tables.settler.settle(transaction, Settler::How{now}); // idle until the cable is out
        return Result<void>();
    });
}

void AccountWriter::openSessions(QDateTime now, ports::Completion<QList<ports::OpenSession>> done)
{
    read<QList<ports::OpenSession>>(std::move(done), [now = std::move(now)](Connection& connection) { return readOpen(connection, now); });
}

void AccountWriter::noteTold(TransactionKey transaction, DriverMessage message)
{
    submit<void>({}, [transaction, message](Tables& tables) {
        Statement row(tables.connection, "INSERT OR IGNORE INTO told_drivers (transaction_key, message) VALUES (?1, ?2)");
        row.run(transaction, static_cast<int>(message));
        return Result<void>();
    });
}

void AccountWriter::costsSoFar(QList<TransactionKey> transactions, QDateTime now, ports::Completion<QList<RunningCost>> done)
{
    read<QList<RunningCost>>(std::move(done), [transactions = std::move(transactions), now = std::move(now),
                                               pricer = m_access.pricer](Connection& connection) {
        return readCosts(connection, transactions, now, pricer);
    });
}

void AccountWriter::settlement(TransactionKey transaction, ports::Completion<ports::Settlement> done)
{
    read<ports::Settlement>(std::move(done), [transaction](Connection& connection) { return readSettlement(connection, transaction); });
}

void AccountWriter::unpriced(ports::Completion<UnpricedUse> done)
{
    read<UnpricedUse>(std::move(done), readUnpriced);
}

void AccountWriter::loadDriverSwitches(ports::Completion<ports::DriverCostSwitches> done)
{
    submit<ports::DriverCostSwitches>(
        std::move(done), [](Tables& tables) { return Result<ports::DriverCostSwitches>(readDriverSwitches(tables.connection)); });
}

void AccountWriter::saveDriverSwitch(std::optional<StationId> station, DriverCostSwitch value, ports::Completion<void> done)
{
    submit<void>(std::move(done), [station = std::move(station), value](Tables& tables) {
        ports::DriverCostSwitches switches = readDriverSwitches(tables.connection);
        switches.set(station, value);
        writeDriverSwitches(tables.connection, switches);
        return Result<void>();
    });
}

} // namespace forecourt::storage
