// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/accounttable.h"

#include "core/domain/pricejson.h"
#include "core/storage/accountcodec.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

SessionAccount accountFrom(const Statement& row, int first)
{
    SessionAccount account;
    account.transaction = TransactionKey(row.integer(first));
    account.startedAt = row.time(first + 1);
    account.station = StationId(row.text(first + 2));
    if (!row.isNull(first + 3))
        account.person = PersonId(row.integer(first + 3));
    if (!row.isNull(first + 4))
        account.price = PriceId(row.integer(first + 4));
    if (!row.isNull(first + 5))
        account.version = PriceVersionId(row.integer(first + 5));
    if (const QByteArray text = row.bytes(first + 6); !text.isEmpty()) {
        if (const auto cost = sessionCostFromJson(objectOf(text)))
            account.cost = *cost;
    }
    account.costFlags = CostFlags::fromInt(static_cast<CostFlags::Int>(row.integer(first + 7)));
    account.inputs = row.bytes(first + 8);
    account.pricedAt = row.optionalTime(first + 9);
    account.cases = static_cast<quint32>(row.integer(first + 10));
    account.state = row.enumerator(first + 11, CaseState::LeftOut, CaseState::Undecided);
    account.values = valuesFrom(objectOf(row.bytes(first + 12)));
    account.month = BillingMonth::ofNumber(row.number(first + 13));
    account.hasEnded = row.flag(first + 14);
    account.isTest = row.flag(first + 15);
    if (const auto from = row.optionalTime(first + 16))
        account.counted = CountedSession{*from, row.optionalTime(first + 17), row.optionalEnergy(first + 18), row.flag(first + 19)};
    return account;
}

std::optional<SessionAccount> readAccount(Connection& connection, TransactionKey transaction)
{
    Statement row(connection, QByteArray("SELECT ") + AccountColumns + " FROM session_accounts WHERE transaction_key = ?1");
    row.start(transaction);
    return row.next() ? std::optional(accountFrom(row)) : std::nullopt;
}

AccountTable::AccountTable(Connection& connection)
    : m_connection(connection)
    , m_find(connection, QByteArray("SELECT ") + AccountColumns + " FROM session_accounts WHERE transaction_key = ?1")
    , m_save(connection, QByteArray("INSERT OR REPLACE INTO session_accounts (") + AccountColumns
                             + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)")
    , m_addState(connection, "INSERT INTO session_states (transaction_key, at, state, is_held_back) VALUES (?1, ?2, ?3, ?4) "
                             "ON CONFLICT DO UPDATE SET state = excluded.state, is_held_back = excluded.is_held_back")
    , m_isLocked(connection, "SELECT 1 FROM locked_months WHERE month = ?1")
{
}

std::optional<SessionAccount> AccountTable::find(TransactionKey transaction)
{
    m_find.start(transaction);
    if (!m_find.next())
        return std::nullopt;
    SessionAccount account = accountFrom(m_find);
    m_find.reset();
    return account;
}

void AccountTable::save(const SessionAccount& account)
{
    const QByteArray cost = account.cost ? toText(forecourt::toJson(*account.cost)) : QByteArray("");
    const QJsonObject values = toJson(account.values);
    m_save.start(account.transaction, account.startedAt, account.station, account.person, account.price, account.version, cost,
                 static_cast<quint32>(account.costFlags.toInt()), nullptr, account.pricedAt, account.cases, account.state,
                 values.isEmpty() ? QByteArray("") : toText(values), account.month.number(), account.hasEnded, account.isTest, nullptr,
                 nullptr, nullptr, account.counted && account.counted->isCounted);
    m_save.bindBlob(9, account.inputs);
    if (account.counted) {
        m_save.bind(17, account.counted->from);
        m_save.bind(18, account.counted->to);
        m_save.bind(19, account.counted->energy);
    }
    while (m_save.next()) {
    }
}

void AccountTable::addState(TransactionKey transaction, const QDateTime& at, int state, bool isHeldBack)
{
    m_addState.run(transaction, at, state, isHeldBack);
}

void AccountTable::addCorrection(const CorrectionRecord& record)
{
    Statement row(m_connection, "INSERT INTO corrections (transaction_key, at, record_json) VALUES (?1, ?2, ?3)");
    row.run(record.transaction, record.at, toText(toJson(record)));
}

bool AccountTable::isLocked(BillingMonth month)
{
    m_isLocked.start(month.number());
    const bool isLocked = m_isLocked.next();
    m_isLocked.reset();
    return isLocked;
}

BillingMonth AccountTable::firstOpen(BillingMonth month)
{
    while (isLocked(month))
        month = month.next();
    return month;
}

void AccountTable::lock(BillingMonth month, const QDateTime& at, const QString& user)
{
    Statement row(m_connection, "INSERT INTO locked_months (month, at, user_name) VALUES (?1, ?2, ?3)");
    row.run(month.number(), at, user);
}

} // namespace forecourt::storage
