// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeprices.h"

#include <algorithm>

namespace forecourt::tests {

namespace {

template<class Row, class Id>
qsizetype indexIn(const QList<Row>& rows, const Id& id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? -1 : found - rows.begin();
}

} // namespace

FakePrices::FakePrices(FakeChangeSource& source) : m_source(source) {}

FakePrices::~FakePrices() = default;

QFuture<Result<PriceBook>> FakePrices::book()
{
    if (failure)
        return readyFuture<Result<PriceBook>>(tl::unexpected(*failure));
    return readyFuture<Result<PriceBook>>(m_book);
}

QFuture<Result<api::PriceChangeOutcome>> FakePrices::change(api::PriceChange change, QString)
{
    if (failure)
        return readyFuture<Result<api::PriceChangeOutcome>>(tl::unexpected(*failure));
    changes.append(change);
    api::PriceChangeOutcome outcome;
    PriceBook next = m_book;
    for (PriceSetting setting : change.saved) {
        if (setting.id == PriceId(0)) {
            setting.id = PriceId(++m_lastPrice);
            next.prices.append(setting);
            outcome.undo.removed.append(setting.id);
        } else if (const qsizetype at = indexIn(next.prices, setting.id); at >= 0) {
            outcome.undo.saved.append(next.prices.at(at));
            next.prices[at] = setting;
        }
        outcome.prices.append(setting.id);
    }
    for (PriceVersion version : change.savedVersions) {
        if (version.price.value() < 0)
            version.price = outcome.prices.at(-version.price.value() - 1);
        if (version.id == PriceVersionId(0)) {
            version.id = PriceVersionId(++m_lastVersion);
            version.number = static_cast<int>(std::count_if(next.versions.begin(), next.versions.end(),
                                                            [&](const PriceVersion& other) { return other.price == version.price; }))
                + 1;
            next.versions.append(version);
            outcome.undo.removedVersions.append(version.id);
        } else if (const qsizetype at = indexIn(next.versions, version.id); at >= 0) {
            outcome.undo.savedVersions.append(next.versions.at(at));
            next.versions[at] = version;
        } else { // a removal is taken back
            next.versions.append(version);
            outcome.undo.removedVersions.append(version.id);
        }
        outcome.versions.append(version.id);
    }
    for (const PriceVersionId& id : change.removedVersions) {
        if (const qsizetype at = indexIn(next.versions, id); at >= 0)
            outcome.undo.savedVersions.append(next.versions.takeAt(at));
    }
    for (const PriceId& id : change.removed) {
        if (const qsizetype at = indexIn(next.prices, id); at >= 0)
            next.prices[at].removedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
        outcome.undo.restored.append(id);
    }
    for (const PriceId& id : change.restored) {
        if (const qsizetype at = indexIn(next.prices, id); at >= 0)
            next.prices[at].removedAt.reset();
        outcome.undo.removed.append(id);
    }
    for (PriceAssignment assignment : change.assigned) {
        if (assignment.id == PriceAssignmentId(0))
            assignment.id = PriceAssignmentId(++m_lastAssignment);
        outcome.assignments.append(assignment.id);
        if (const qsizetype at = indexIn(next.assignments, assignment.id); at >= 0) {
            outcome.undo.assigned.append(next.assignments.at(at));
            next.assignments[at] = assignment;
            continue;
        }
        next.assignments.append(assignment);
        outcome.undo.unassigned.append(assignment.id);
    }
    for (const PriceAssignmentId& id : change.unassigned) {
        if (const qsizetype at = indexIn(next.assignments, id); at >= 0)
            outcome.undo.assigned.append(next.assignments.takeAt(at));
    }
    if (change.holidays) {
        outcome.undo.holidays = next.holidays;
        next.holidays = *change.holidays;
    }
    publish(next);
    return readyFuture<Result<api::PriceChangeOutcome>>(outcome);
}

QFuture<Result<Page<api::PriceEvent>>> FakePrices::history(api::PriceHistoryQuery query)
{
    if (failure)
        return readyFuture<Result<Page<api::PriceEvent>>>(tl::unexpected(*failure));
    const qsizetype from = query.after.toLongLong();
    Page<api::PriceEvent> page;
    page.rows = events.mid(from, query.limit);
    if (from + query.limit < events.size())
        page.next = QString::number(from + query.limit);
    return readyFuture<Result<Page<api::PriceEvent>>>(page);
}

QFuture<Result<api::SessionPrice>> FakePrices::sessionPrice(TransactionKey transaction)
{
    if (failure)
        return readyFuture<Result<api::SessionPrice>>(tl::unexpected(*failure));
    if (const auto known = priced.constFind(transaction.value()); known != priced.constEnd())
        return readyFuture<Result<api::SessionPrice>>(*known);
    api::SessionPrice none;
    none.cost.flags = CostFlag::Unpriced;
    return readyFuture<Result<api::SessionPrice>>(none);
}

QFuture<Result<QList<SessionCost>>> FakePrices::costs(QList<TransactionKey> transactions)
{
    if (failure)
        return readyFuture<Result<QList<SessionCost>>>(tl::unexpected(*failure));
    QList<SessionCost> all;
    for (const TransactionKey& transaction : transactions) {
        SessionCost none;
        none.flags = CostFlag::Unpriced;
        const auto known = priced.constFind(transaction.value());
        all.append(known == priced.constEnd() ? none : known->cost);
    }
    return readyFuture<Result<QList<SessionCost>>>(all);
}

QFuture<Result<api::RepricePreview>> FakePrices::repricePreview(api::RepriceScope scope)
{
    if (failure)
        return readyFuture<Result<api::RepricePreview>>(tl::unexpected(*failure));
    scopes.append(scope);
    return readyFuture<Result<api::RepricePreview>>(preview);
}

QFuture<Result<api::RepriceTotals>> FakePrices::reprice(api::RepriceScope scope, QString, QString reason, QString)
{
    if (failure)
        return readyFuture<Result<api::RepriceTotals>>(tl::unexpected(*failure));
    scopes.append(scope);
    reasons.append(reason);
    return readyFuture<Result<api::RepriceTotals>>(preview.totals);
}

QFuture<Result<api::RepricePreview>> FakePrices::simulate(PriceVersion draft, api::RepriceScope scope)
{
    if (failure)
        return readyFuture<Result<api::RepricePreview>>(tl::unexpected(*failure));
    simulated.append(draft);
    scopes.append(scope);
    return readyFuture<Result<api::RepricePreview>>(preview);
}

void FakePrices::publish(const PriceBook& book)
{
    m_book = book;
    ChangeBatch batch;
    batch.prices.book = std::make_shared<const PriceBook>(book);
    m_source.publish(batch);
}

void FakePrices::publishCost(const RunningCost& cost)
{
    ChangeBatch batch;
    batch.prices.costs = {cost};
    m_source.publish(batch);
}

PriceId FakePrices::add(const QString& name, Rate perKwh, const QDateTime& from)
{
    PriceBook next = m_book;
    PriceSetting setting;
    setting.id = PriceId(++m_lastPrice);
    setting.name = name;
    next.prices.append(setting);
    PriceVersion version;
    version.id = PriceVersionId(++m_lastVersion);
    version.price = setting.id;
    version.number = 1;
    version.currency = setting.currency;
    version.validFrom = from;
    version.rates.perKwh = perKwh;
    version.vat = VatRate{1'900};
    next.versions.append(version);
    publish(next);
    return setting.id;
}

void FakePrices::assignToSite(PriceId price)
{
    PriceBook next = m_book;
    PriceAssignment assignment;
    assignment.id = PriceAssignmentId(++m_lastAssignment);
    assignment.price = price;
    assignment.user = QStringLiteral("Eva");
    next.assignments.append(assignment);
    publish(next);
}

} // namespace forecourt::tests
