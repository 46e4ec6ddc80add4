// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/pricekeeper.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/domain/tariffrules.h"
#include "core/storage/repricing.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr qsizetype MostCosts = 1000;

/// What is assigned to \a old now and later, for \a replacement. The weakest first: all that holds now begins at the same
/// moment then, and the later one counts.
api::PriceChange inheritance(const PriceBook& book, const StationId& old, const StationId& replacement, const QDateTime& now)
{
    api::PriceChange change;
    for (const PriceAssignment& assignment : book.assignments) {
        const PriceSetting* const setting = book.price(assignment.price);
        const bool isOfPlace = assignment.level == PriceLevel::Station || assignment.level == PriceLevel::Connector;
        const bool isOver = (assignment.until && *assignment.until <= now) || !setting || setting->removedAt;
        if (isOfPlace && !isOver && assignment.station == old)
            change.assigned.append(assignment);
    }
    std::stable_sort(change.assigned.begin(), change.assigned.end(), [](const PriceAssignment& a, const PriceAssignment& b) {
        return b.from && (!a.from || *a.from < *b.from);
    });
    for (PriceAssignment& assignment : change.assigned) {
        assignment.id = {};
        assignment.station = replacement;
        if (!assignment.from || *assignment.from < now)
            assignment.from = now;
    }
    return change;
}

Result<api::SessionPrice> readSessionPrice(Connection& connection, TransactionKey transaction, const ports::Pricer* pricer,
                                           const QDateTime& now)
{
    const auto sheet = SessionSheet::read(connection, transaction);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    if (!sheet)
        return failure(ErrorCode::NotFound, QStringLiteral("no session %1").arg(transaction.value()));
    ReadGround ground = ReadGround::read(connection);
    addOwnAssignments(ground.book, connection, transaction);
    const auto account = readAccount(connection, transaction);
    api::SessionPrice price;
    price.decision = decidePrice(questionOf(sheet->record, sheet->group), ground.book);
    price.pricedAt = now;
    if (account && account->cost && account->hasEnded) {
        price.cost = *account->cost;
        price.isStored = account->cost->isPriced();
        price.pricedAt = account->pricedAt.value_or(now);
    } else if (const auto pricing = ground.with(pricer)) {
        const auto version = account && account->version ? account->version : price.decision.version;
        price.cost = costOf(*sheet, {}, version, sheet->group, *pricing, now);
    } else {
        price.cost.flags = CostFlag::Unpriced;
    }
    return readValue(connection, price);
}

using Ending = std::shared_ptr<std::atomic<bool>>;

/// Tells a promise how far it is, and whether to go on.
template<class T>
Repricing::Progress progressOf(QPromise<Result<T>>& promise, const Ending& isEnding)
{
    return [&promise, isEnding](qint64 done, qint64 all) {
        promise.setProgressRange(0, static_cast<int>(all));
        promise.setProgressValue(static_cast<int>(done));
        return !promise.isCanceled() && !*isEnding;
    };
}

Result<RepriceLook> lookAt(Connection& connection, const ports::Pricer* pricer, const api::RepriceScope& scope,
                           const Repricing::Progress& progress)
{
    const ReadGround ground = ReadGround::read(connection);
    const auto pricing = ground.with(pricer);
    if (!pricing)
        return failure(ErrorCode::NotSupported, QStringLiteral("nothing is priced here"));
    return readValue(connection, Repricing(connection, *pricing).byAssignments(scope, progress));
}

/// Those of a locked month were never in the look; one that was locked meanwhile stops all.
Result<api::RepriceTotals> applyLook(Tables& tables, const RepriceLook& look, const QString& reason, const QString& user, const QDateTime& now)
{
    for (const Repriced& change : look.changes) {
        const auto account = tables.settler.accounts.find(change.transaction);
        if (account && tables.settler.accounts.isLocked(account->month))
            return failure(ErrorCode::NotAllowed, QStringLiteral("a month was locked meanwhile"));
        tables.settler.reprice(change.transaction, change.price, change.version, Settler::How{now, false, reason});
    }
    api::PriceEvent event;
    event.at = now;
    event.user = user;
    event.kind = api::PriceEvent::Kind::Repriced;
    event.reason = reason;
    event.sessions = static_cast<int>(look.changes.size());
    tables.settler.prices.addEvent(event);
    return look.preview.totals;
}

} // namespace

QFuture<Result<PriceBook>> PriceKeeper::book()
{
    return readWith<PriceBook>(m_access.readers, [](ReadConnections& connections) {
        return readValue(connections.site(), readPriceBook(connections.site()));
    });
}

struct PriceKeeper::ChangedBook
{
    api::PriceChangeOutcome outcome;
    PriceBookPointer book;
};

void PriceKeeper::make(std::function<api::PriceChange(const PriceBook&)> changeOf, const QString& user,
                       std::function<void(const Result<api::PriceChangeOutcome>&)> done)
{
    const auto work = [changeOf = std::move(changeOf), user, now = m_access.clock.utcNow()](Tables& tables) -> Result<ChangedBook> {
        auto outcome = tables.settler.prices.change(changeOf(tables.settler.prices.book()), user, now);
        if (!outcome)
            return tl::unexpected(outcome.error());
        return ChangedBook{std::move(*outcome), std::make_shared<const PriceBook>(tables.settler.prices.book())};
    };
    static_cast<void>(m_access.write<ChangedBook>(work, [watcher = m_watcher, done = std::move(done)](const Result<ChangedBook>& changed) {
        if (changed && *watcher)
            (*watcher)(changed->book);
        done(changed ? Result<api::PriceChangeOutcome>(changed->outcome) : Result<api::PriceChangeOutcome>(tl::unexpected(changed.error())));
    }));
}

QFuture<Result<api::PriceChangeOutcome>> PriceKeeper::change(api::PriceChange change, QString user)
{
    auto promise = std::make_shared<QPromise<Result<api::PriceChangeOutcome>>>();
    promise->start();
    make([change = std::move(change)](const PriceBook&) { return change; }, user, [promise](const Result<api::PriceChangeOutcome>& made) {
        promise->addResult(made);
        promise->finish();
    });
    return promise->future();
}

void PriceKeeper::takeOver(const StationId& old, const StationId& replacement)
{
    make([old, replacement, now = m_access.clock.utcNow()](const PriceBook& book) { return inheritance(book, old, replacement, now); }, {},
         [](const Result<api::PriceChangeOutcome>& made) {
             if (!made)
                 qCWarning(logStorage) << "the prices of a replaced station were not taken over:" << made.error().detail;
         });
}

QFuture<Result<Page<api::PriceEvent>>> PriceKeeper::history(api::PriceHistoryQuery query)
{
    return readWith<Page<api::PriceEvent>>(m_access.readers, [query = std::move(query)](ReadConnections& connections) {
        return readPriceEvents(connections.site(), query);
    });
}

QFuture<Result<api::SessionPrice>> PriceKeeper::sessionPrice(TransactionKey transaction)
{
    return readWith<api::SessionPrice>(
        m_access.readers, [transaction, pricer = m_access.pricer, now = m_access.clock.utcNow()](ReadConnections& connections) {
            return readSessionPrice(connections.site(), transaction, pricer, now);
        });
}

QFuture<Result<QList<SessionCost>>> PriceKeeper::costs(QList<TransactionKey> transactions)
{
    if (transactions.size() > MostCosts)
        return readyFuture<Result<QList<SessionCost>>>(
            failure(ErrorCode::InvalidInput, QStringLiteral("too many sessions"), {QStringLiteral("transactions")}));
    return readWith<QList<SessionCost>>(m_access.readers, [transactions = std::move(transactions)](ReadConnections& connections) {
        QList<SessionCost> costs;
        for (const TransactionKey key : transactions) {
            const auto account = readAccount(connections.site(), key);
            SessionCost none;
            none.flags = CostFlag::Unpriced;
            costs.append(account && account->cost ? *account->cost : none);
        }
        return readValue(connections.site(), costs);
    });
}

QFuture<Result<api::RepricePreview>> PriceKeeper::repricePreview(api::RepriceScope scope)
{
    using Preview = api::RepricePreview;
    if (const Result<void> right = checkScope(scope); !right)
        return readyFuture<Result<Preview>>(tl::unexpected(right.error()));
    return m_access.readLong<Preview>(
        [scope = std::move(scope), pricer = m_access.pricer,
         ending = m_access.isEnding](Connection& connection, QPromise<Result<Preview>>& promise) -> Result<Preview> {
            Result<RepriceLook> look = lookAt(connection, pricer, scope, progressOf(promise, ending));
            if (!look)
                return tl::unexpected(look.error());
            return std::move(look->preview);
        });
}

QFuture<Result<api::RepriceTotals>> PriceKeeper::reprice(api::RepriceScope scope, QString fingerprint, QString reason, QString user)
{
    using Totals = api::RepriceTotals;
    if (const Result<void> right = checkScope(scope); !right)
        return readyFuture<Result<Totals>>(tl::unexpected(right.error()));
    if (reason.trimmed().isEmpty())
        return readyFuture<Result<Totals>>(failure(ErrorCode::InvalidInput, QStringLiteral("a reason is needed"), {QStringLiteral("reason")}));
    auto promise = std::make_shared<QPromise<Result<Totals>>>();
    promise->start();
    QFuture<Result<Totals>> future = promise->future();
    m_access.longReaders.run([this, promise, scope = std::move(scope), fingerprint = std::move(fingerprint), reason = std::move(reason),
                              user = std::move(user)](ReadConnections& connections) {
        Result<RepriceLook> look = lookAt(connections.site(), m_access.pricer, scope, progressOf(*promise, m_access.isEnding));
        if (look && look->preview.fingerprint != fingerprint)
            look = failure(ErrorCode::Conflict, QStringLiteral("it would change something else by now"));
        if (!look || promise->isCanceled() || *m_access.isEnding) {
            if (!look)
                promise->addResult(Result<Totals>(tl::unexpected(look.error())));
            promise->finish();
            return;
        }
        const auto work = [look = std::move(*look), reason, user, now = m_access.clock.utcNow()](Tables& tables) {
            return applyLook(tables, look, reason, user, now);
        };
        static_cast<void>(m_access.write<Totals>(work, [promise](const Result<Totals>& totals) {
            promise->addResult(totals);
            promise->finish();
        }));
    });
    return future;
}

QFuture<Result<api::RepricePreview>> PriceKeeper::simulate(PriceVersion draft, api::RepriceScope scope)
{
    using Preview = api::RepricePreview;
    if (const Result<void> right = checkScope(scope); !right)
        return readyFuture<Result<Preview>>(tl::unexpected(right.error()));
    return m_access.readLong<Preview>([draft = std::move(draft), scope = std::move(scope), pricer = m_access.pricer, ending = m_access.isEnding,
                                       now = m_access.clock.utcNow()](Connection& connection,
                                                                      QPromise<Result<Preview>>& promise) -> Result<Preview> {
        const ReadGround ground = ReadGround::read(connection);
        const auto pricing = ground.with(pricer);
        if (!pricing)
            return failure(ErrorCode::NotSupported, QStringLiteral("nothing is priced here"));
        for (const PriceProblem& problem : problemsOf(draft, ground.book, now)) {
            // a draft need not have a time of its own, or may stand beside the version it is to replace
            if (problem.isNotice || problem.fault == PriceFault::ValidFromMissing || problem.fault == PriceFault::ValidFromTaken)
                continue;
            return failure(ErrorCode::InvalidInput, QStringLiteral("draft: ") + priceFaultName(problem.fault),
                           {QStringLiteral("draft"), QStringLiteral("0"), priceFaultName(problem.fault), QString::number(problem.index),
                            QString::number(problem.other)});
        }
        return readValue(connection, Repricing(connection, *pricing).byDraft(draft, scope, progressOf(promise, ending)).preview);
    });
}

} // namespace forecourt::storage
