// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountwriter.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

namespace forecourt::storage {

namespace {

const char* const SwitchesName = "driverCosts";

QByteArray switchesText(const ports::DriverCostSwitches& switches)
{
    QJsonObject stations;
    for (auto it = switches.stations.cbegin(); it != switches.stations.cend(); ++it)
        stations.insert(it.key(), static_cast<int>(it.value()));
    FieldWriter fields;
    fields.flag(Key("isSiteOn"), switches.isSiteOn);
    fields.value(Key("stations"), stations);
    return toText(fields.object());
}

ports::DriverCostSwitches switchesFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ports::DriverCostSwitches switches;
    switches.isSiteOn = fields.flag(Key("isSiteOn"), true);
    const QJsonObject stations = fields.value(Key("stations")).toObject();
    for (auto it = stations.constBegin(); it != stations.constEnd(); ++it) {
        const int value = it.value().toInt();
        if (value == static_cast<int>(DriverCostSwitch::On) || value == static_cast<int>(DriverCostSwitch::Off))
            switches.stations.insert(it.key(), static_cast<DriverCostSwitch>(value));
    }
    return switches;
}

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
    submit<ports::DriverCostSwitches>(std::move(done), [](Tables& tables) {
        Statement row(tables.connection, "SELECT value_json FROM settings WHERE name = ?1");
        row.start(QByteArray(SwitchesName));
        return Result<ports::DriverCostSwitches>(row.next() ? switchesFrom(objectOf(row.bytes(0))) : ports::DriverCostSwitches());
    });
}

void AccountWriter::saveDriverSwitches(ports::DriverCostSwitches switches, ports::Completion<void> done)
{
    submit<void>(std::move(done), [text = switchesText(switches)](Tables& tables) {
        Statement row(tables.connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                                         "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json");
        row.run(QByteArray(SwitchesName), text);
        return Result<void>();
    });
}

} // namespace forecourt::storage
