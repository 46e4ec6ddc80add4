// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/localapi/pricesinmemory.h"

#include "core/base/async.h"
#include "core/domain/tariffrules.h"

#include <algorithm>

namespace forecourt::tests {

namespace {

/// The first fault of \a problems as the interface tells it.
std::optional<Error> refusal(const char* list, qsizetype index, const QList<PriceProblem>& problems)
{
    if (problems.isEmpty() || problems.first().isNotice)
        return std::nullopt;
    const PriceProblem& first = problems.first();
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("not a price"),
                 {QString::fromLatin1(list), QString::number(index), priceFaultName(first.fault), QString::number(first.index), QString::number(first.other)}};
}

template<class T>
QFuture<Result<T>> notHere()
{
    return readyFuture<Result<T>>(failure(ErrorCode::NotSupported, QStringLiteral("not in memory")));
}

PriceSetting* settingOf(PriceBook& book, PriceId id)
{
    const auto found = std::find_if(book.prices.begin(), book.prices.end(), [id](const PriceSetting& setting) { return setting.id == id; });
    return found == book.prices.end() ? nullptr : &*found;
}

} // namespace

void PricesInMemory::publish()
{
    ChangeBatch batch;
    batch.prices.book = std::make_shared<const PriceBook>(prices);
    m_central.publishBatch(std::move(batch));
}

QFuture<Result<PriceBook>> PricesInMemory::book()
{
    return readyFuture<Result<PriceBook>>(prices);
}

std::optional<Error> PricesInMemory::saveSettings(api::PriceChange& change, api::PriceChangeOutcome& outcome)
{
    for (qsizetype i = 0; i < change.saved.size(); ++i) {
        PriceSetting& setting = change.saved[i];
        if (auto error = refusal("saved", i, problemsOf(setting, prices)))
            return error;
        if (setting.id.value() == 0) {
            setting.id = PriceId(prices.prices.size() + 1);
            prices.prices.append(setting);
        } else if (PriceSetting* const known = settingOf(prices, setting.id)) {
            *known = setting;
        }
        outcome.prices.append(setting.id);
    }
    for (const PriceId id : change.removed) {
        const bool isAssigned = std::any_of(prices.assignments.cbegin(), prices.assignments.cend(), [id](const PriceAssignment& assignment) { return assignment.price == id; });
        if (isAssigned)
            return Error{ErrorCode::Conflict, QStringLiteral("it applies"), {QStringLiteral("removed"), QStringLiteral("0"), QStringLiteral("assigned")}};
        if (PriceSetting* const known = settingOf(prices, id))
            known->removedAt = QDateTime(QDate(2026, 5, 5), QTime(9, 0), Qt::UTC);
    }
    for (const PriceId id : change.restored) {
        if (PriceSetting* const known = settingOf(prices, id))
            known->removedAt.reset();
    }
    return std::nullopt;
}

std::optional<Error> PricesInMemory::saveVersions(const api::PriceChange& change, const QList<PriceId>& made, api::PriceChangeOutcome& outcome)
{
    for (qsizetype i = 0; i < change.savedVersions.size(); ++i) {
        PriceVersion version = change.savedVersions.at(i);
        if (version.price.value() < 0)
            version.price = made.value(-version.price.value() - 1);
        if (auto error = refusal("savedVersions", i, problemsOf(version, prices, version.validFrom)))
            return error;
        version.id = PriceVersionId(prices.versions.size() + 1);
        version.number = int(std::count_if(prices.versions.cbegin(), prices.versions.cend(), [&](const PriceVersion& other) { return other.price == version.price; })) + 1;
        version.createdBy = lastUser;
        prices.versions.append(version);
        outcome.versions.append(version.id);
    }
    return std::nullopt;
}

std::optional<Error> PricesInMemory::assign(const api::PriceChange& change, api::PriceChangeOutcome& outcome)
{
    const auto missing = [this](PriceAssignmentId id) {
        return std::none_of(prices.assignments.cbegin(), prices.assignments.cend(), [id](const PriceAssignment& each) { return each.id == id; });
    };
    if (std::any_of(change.unassigned.cbegin(), change.unassigned.cend(), missing))
        return Error{ErrorCode::NotFound, QStringLiteral("no such assignment"), {QStringLiteral("unassigned"), QStringLiteral("0")}};
    prices.assignments.removeIf([&change](const PriceAssignment& assignment) { return change.unassigned.contains(assignment.id); });
    for (qsizetype i = 0; i < change.assigned.size(); ++i) {
        PriceAssignment assignment = change.assigned.at(i);
        if (auto error = refusal("assigned", i, problemsOf(assignment, prices)))
            return error;
        assignment.user = lastUser;
        if (assignment.id.value() == 0) {
            assignment.id = PriceAssignmentId(100 + prices.assignments.size());
            prices.assignments.append(assignment);
        } else if (missing(assignment.id)) {
            return Error{ErrorCode::NotFound, QStringLiteral("no such assignment"), {QStringLiteral("assigned"), QString::number(i)}};
        } else {
            std::replace_if(prices.assignments.begin(), prices.assignments.end(), [&](const PriceAssignment& each) { return each.id == assignment.id; }, assignment);
        }
        outcome.assignments.append(assignment.id);
    }
    return std::nullopt;
}

QFuture<Result<api::PriceChangeOutcome>> PricesInMemory::change(api::PriceChange change, QString user)
{
    lastChange = change;
    lastUser = user;
    const PriceBook before = prices;
    api::PriceChangeOutcome outcome;
    auto error = saveSettings(change, outcome);
    if (!error)
        error = saveVersions(change, outcome.prices, outcome);
    if (!error)
        error = assign(change, outcome);
    if (!error && change.holidays) {
        error = refusal("holidays", 0, problemsOf(*change.holidays));
        prices.holidays = *change.holidays;
    }
    if (error) {
        prices = before;
        return readyFuture<Result<api::PriceChangeOutcome>>(tl::unexpected(*error));
    }
    publish();
    return readyFuture<Result<api::PriceChangeOutcome>>(outcome);
}

QFuture<Result<Page<api::PriceEvent>>> PricesInMemory::history(api::PriceHistoryQuery)
{
    return notHere<Page<api::PriceEvent>>();
}

QFuture<Result<api::SessionPrice>> PricesInMemory::sessionPrice(TransactionKey transaction)
{
    const auto it = sessionPrices.constFind(transaction.value());
    if (it == sessionPrices.cend())
        return readyFuture<Result<api::SessionPrice>>(failure(ErrorCode::NotFound, QStringLiteral("There is no such session")));
    return readyFuture<Result<api::SessionPrice>>(*it);
}

QFuture<Result<QList<SessionCost>>> PricesInMemory::costs(QList<TransactionKey> transactions)
{
    api::SessionPrice none;
    none.cost.flags = CostFlag::Unpriced;
    QList<SessionCost> found;
    for (const TransactionKey& key : transactions)
        found.append(sessionPrices.value(key.value(), none).cost);
    return readyFuture<Result<QList<SessionCost>>>(found);
}

QFuture<Result<api::RepricePreview>> PricesInMemory::repricePreview(api::RepriceScope)
{
    return notHere<api::RepricePreview>();
}

QFuture<Result<api::RepriceTotals>> PricesInMemory::reprice(api::RepriceScope, QString, QString, QString)
{
    return notHere<api::RepriceTotals>();
}

QFuture<Result<api::RepricePreview>> PricesInMemory::simulate(PriceVersion, api::RepriceScope)
{
    return notHere<api::RepricePreview>();
}

} // namespace forecourt::tests
