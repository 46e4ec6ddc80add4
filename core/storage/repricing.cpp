// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repricing.h"

#include "core/domain/pricejson.h"
#include "core/storage/conditions.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/repositories/pricetable.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr qsizetype MostRows = 1000;
constexpr qsizetype MostTransactions = 10'000;
constexpr qint64 ProgressStep = 50;

void addTo(QList<Money>& sums, const Money& money)
{
    for (Money& sum : sums) {
        if (sum.currency == money.currency) {
            sum = added(sum, money).value_or(sum);
            return;
        }
    }
    sums.append(money);
    std::sort(sums.begin(), sums.end(), [](const Money& a, const Money& b) { return a.currency < b.currency; });
}

std::optional<Money> totalOf(const std::optional<SessionCost>& cost)
{
    return cost && cost->isPriced() ? std::optional(cost->total) : std::nullopt;
}

/// What a person or the accounts would see differ; a draft has no version to tell apart.
bool isOther(const std::optional<SessionCost>& before, const SessionCost& after)
{
    return !before || before->isPriced() != after.isPriced() || before->lines != after.lines || before->total != after.total
        || before->net != after.net || (after.version && before->version != after.version);
}

/// How far apart the two are, for the order of the list.
qint64 distanceOf(const api::RepricedSession& row)
{
    const qint64 before = row.before ? row.before->minor : 0;
    const qint64 after = row.after ? row.after->minor : 0;
    return std::abs(after - before);
}

} // namespace

Result<void> checkScope(const api::RepriceScope& scope)
{
    if (!scope.from.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("no beginning"), {QStringLiteral("from")});
    if (!scope.to.isValid() || scope.to <= scope.from)
        return failure(ErrorCode::InvalidInput, QStringLiteral("the end is not after the beginning"), {QStringLiteral("to")});
    if (scope.transactions.size() > MostTransactions)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too many sessions"), {QStringLiteral("transactions")});
    return {};
}

QList<SessionAccount> Repricing::accountsOf(const api::RepriceScope& scope)
{
    Conditions conditions;
    conditions.add("has_ended = 1 AND is_test = 0 AND month NOT IN (SELECT month FROM locked_months)");
    conditions.add("started_at >= ?", scope.from);
    conditions.add("started_at < ?", scope.to);
    if (scope.station)
        conditions.add("station = ?", *scope.station);
    if (scope.price)
        conditions.add("price = ?", *scope.price);
    if (scope.onlyUnpriced)
        conditions.add("(cost_flags & 1) <> 0"); // CostFlag::Unpriced
    Statement rows(m_connection, QByteArray("SELECT ") + AccountColumns + " FROM session_accounts" + conditions.sql()
                                     + " ORDER BY started_at, transaction_key");
    conditions.start(rows);
    QSet<qint64> only;
    for (const TransactionKey key : scope.transactions)
        only.insert(key.value());
    QList<SessionAccount> accounts;
    while (rows.next()) {
        SessionAccount account = accountFrom(rows);
        if (only.isEmpty() || only.contains(account.transaction.value()))
            accounts.append(std::move(account));
    }
    return accounts;
}

RepriceLook Repricing::look(const api::RepriceScope& scope, const Price& price, const Progress& progress)
{
    RepriceLook look;
    api::RepriceTotals& totals = look.preview.totals;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QList<SessionAccount> accounts = accountsOf(scope);
    for (const SessionAccount& account : accounts) {
        if (totals.sessions % ProgressStep == 0 && !progress(totals.sessions, accounts.size()))
            return look;
        const auto sheet = SessionSheet::read(m_connection, account.transaction);
        if (!sheet)
            continue;
        const Outcome after = price(*sheet, account);
        const auto before = totalOf(account.cost);
        const auto now = totalOf(after.cost);
        ++totals.sessions;
        totals.unpricedBefore += before ? 0 : 1;
        totals.unpricedAfter += now ? 0 : 1;
        if (before)
            addTo(totals.before, *before);
        if (now)
            addTo(totals.after, *now);
        if (!isOther(account.cost, after.cost))
            continue;
        ++totals.changed;
        hash.addData(QByteArray::number(account.transaction.value()));
        hash.addData(toText(forecourt::toJson(after.cost)));
        look.changes.append({account.transaction, after.price, after.version});
        look.preview.rows.append({account.transaction, sheet->record.number, account.startedAt, account.station, before, now,
                                  account.version, after.version, after.cost.flags});
    }
    std::stable_sort(look.preview.rows.begin(), look.preview.rows.end(),
                     [](const api::RepricedSession& a, const api::RepricedSession& b) { return distanceOf(a) > distanceOf(b); });
    if (look.preview.rows.size() > MostRows)
        look.preview.rows.resize(MostRows);
    look.preview.fingerprint = QString::fromLatin1(hash.result().toHex());
    progress(totals.sessions, accounts.size());
    return look;
}

RepriceLook Repricing::byAssignments(const api::RepriceScope& scope, const Progress& progress)
{
    PriceBook book = m_ground.book;
    const auto price = [this, &book](const SessionSheet& sheet, const SessionAccount& account) {
        addOwnAssignments(book, m_connection, account.transaction);
        const PriceDecision decision = decidePrice(questionOf(sheet.record, sheet.group), book);
        return Outcome{costOf(sheet, account.values, decision.version, sheet.group, m_ground), decision.price, decision.version};
    };
    return look(scope, price, progress);
}

RepriceLook Repricing::byDraft(const PriceVersion& draft, const api::RepriceScope& scope, const Progress& progress)
{
    const auto price = [this, &draft](const SessionSheet& sheet, const SessionAccount& account) {
        return Outcome{storage::costBy(sheet, account.values, draft, sheet.group, m_ground), draft.price, draft.id};
    };
    RepriceLook looked = look(scope, price, progress);
    looked.preview.fingerprint.clear();
    return looked;
}

} // namespace forecourt::storage
