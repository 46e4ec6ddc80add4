// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Corrections, months, numbered documents, reports, and what drivers are told of their costs.
#pragma once

#include "core/base/result.h"
#include "core/domain/billingmonth.h"
#include "core/domain/correction.h"
#include "core/domain/document.h"
#include "core/domain/drivercost.h"
#include "core/domain/page.h"
#include "core/domain/report.h"

#include <QFuture>

namespace forecourt::api {

/// Which cases. The newest start first.
struct CaseQuery
{
    enum class Show { Undecided, Decided, All };
    Show show = Show::Undecided;
    std::optional<CaseKind> kind;
    std::optional<StationId> station;
    std::optional<QDateTime> from; ///< UTC, started at or after
    std::optional<QDateTime> to;   ///< UTC, started before
    int limit = 100;               ///< 1 to 1000
    QString after;                 ///< cursor

    bool operator==(const CaseQuery&) const = default;
};

/// How many wait for a decision.
struct CaseCounts
{
    std::array<qint64, static_cast<int>(LastCaseKind) + 1> undecided{}; ///< by the gravest kind of each
    qint64 total = 0;

    bool operator==(const CaseCounts&) const = default;
};

/// The corrections desk. What the charger said is never changed; a decision says what counts. Person, note and test are
/// Engine::amendTransaction() and markTest(). Errors of all interfaces here: those of the store, LinkLost. Thread: any may call.
class Corrections
{
public:
    virtual ~Corrections() = default;

    /// Errors: InvalidInput (cursor, limit).
    [[nodiscard]] virtual QFuture<Result<Page<BillingCase>>> cases(CaseQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<CaseCounts>> caseCounts() = 0;
    /// Also of a session about which nothing is odd (kinds is empty). Errors: NotFound, Conflict (it runs).
    [[nodiscard]] virtual QFuture<Result<BillingCase>> caseOf(TransactionKey transaction) = 0;
    /// What it would cost by \a values, before anything is decided. Errors: as decide().
    [[nodiscard]] virtual QFuture<Result<SessionCost>> costBy(TransactionKey transaction, SessionValues values) = 0;
    /// Decides, one or many, all or none; prices them again and books them. A Corrected without a reason, or with values that
    /// cannot be (end before start, in the future, meter below its start), is InvalidInput (args: index, "reason", "stoppedAt",
    /// "startedAt", "meterStop", "state"); NotFound (args: index); Conflict (args: index; it runs). The records it made, in
    /// order; deciding Undecided again takes them back.
    [[nodiscard]] virtual QFuture<Result<QList<CorrectionRecord>>> decide(QList<CaseDecision> decisions, QString user) = 0;
    /// All decisions about a session, the oldest first.
    [[nodiscard]] virtual QFuture<Result<QList<CorrectionRecord>>> corrections(TransactionKey transaction) = 0;
};

/// Which bookings, in order of startedAt, then id. Everything that is set must agree.
struct BookingQuery
{
    std::optional<BillingMonth> month;
    std::optional<TransactionKey> transaction;
    std::optional<PersonId> person;
    QString group;                 ///< compared without case; empty: any
    bool withoutPerson = false;    ///< neither person nor group
    bool onlyOpen = false;         ///< that stand on no statement yet, or only on a cancelled one
    int limit = 1000;              ///< 1 to 10'000
    QString after;                 ///< cursor

    bool operator==(const BookingQuery&) const = default;
};

/// Somebody who gets a statement.
struct StatementParty
{
    std::optional<PersonId> person; ///< empty with an empty group: everybody without either
    QString group;                  ///< of the person, or the group itself where person is empty
    QString name;                   ///< as in the newest booking; empty as above
    QList<BookingTotals> totals;    ///< one for each currency
    qint64 open = 0;                ///< bookings that stand on no statement

    bool operator==(const StatementParty&) const = default;
};

/// How statements are put together.
enum class StatementBy { Person, Group };

/// The months of the accounts: what was charged, and closing them.
class Months
{
public:
    virtual ~Months() = default;

    /// All months with sessions or bookings, the newest first.
    [[nodiscard]] virtual QFuture<Result<QList<MonthSummary>>> months() = 0;
    /// Errors: InvalidInput (no such month).
    [[nodiscard]] virtual QFuture<Result<MonthSummary>> month(BillingMonth month) = 0;
    /// Errors: InvalidInput (cursor, limit).
    [[nodiscard]] virtual QFuture<Result<Page<Booking>>> bookings(BookingQuery query) = 0;
    /// The same sums as summing bookings().
    [[nodiscard]] virtual QFuture<Result<QList<BookingTotals>>> totals(BookingQuery query) = 0;
    /// Who has bookings in \a month, by name.
    [[nodiscard]] virtual QFuture<Result<QList<StatementParty>>> parties(BillingMonth month, StatementBy by) = 0;
    /// What to look at before \a month is locked.
    [[nodiscard]] virtual QFuture<Result<Preflight>> preflight(BillingMonth month) = 0;
    /// Closes it for good: later changes are booked in the first open month. Errors: Conflict (args: "changed": it is no longer
    /// what \a fingerprint was of; "locked": it is already), NotAllowed (args: name of the PreflightKind that blocks).
    [[nodiscard]] virtual QFuture<Result<MonthSummary>> lock(BillingMonth month, QString fingerprint, QString user) = 0;
};

/// Which documents. The newest first.
struct DocumentQuery
{
    std::optional<DocumentKind> kind;
    std::optional<BillingMonth> month;      ///< Statement: its month; Receipt and CreditNote: of issue
    std::optional<TransactionKey> transaction; ///< it stands on it
    std::optional<PersonId> person;
    QString text;                           ///< part of number or recipient
    int limit = 100;                        ///< 1 to 1000
    QString after;                          ///< cursor

    bool operator==(const DocumentQuery&) const = default;
};

/// Numbers and what was issued under them. To issue: hold() gives the numbers, write the files beside their place (QSaveFile),
/// issue() keeps the records and with them the numbers, then put the files in place. What goes wrong before issue() ends with
/// release(), and the numbers are as if never taken; what goes wrong after it is mended by printing the record again.
class Documents
{
public:
    virtual ~Documents() = default;

    [[nodiscard]] virtual QFuture<Result<QList<NumberRange>>> ranges() = 0;
    /// For numbers to come. Errors: InvalidInput (args: "pattern", "next"), Conflict (args: "next": would give a number
    /// again or leave some out; "held": numbers are held just now).
    [[nodiscard]] virtual QFuture<Result<void>> saveRange(NumberRange range, QString user) = 0;
    /// Keeps numbers for up to 10'000 drafts of one issue, for 30 min; nothing is stored. One at a time holds: Conflict
    /// (args: "held"). Errors: InvalidInput (args: index, "bookings", "recipient", "amounts": they do not agree with the bookings),
    /// NotFound (args: index), Conflict (args: index, "issued": a booking stands on such a document already; "cancelled").
    [[nodiscard]] virtual QFuture<Result<HeldNumbers>> hold(QList<DocumentDraft> drafts, QString user) = 0;
    /// Stores the documents and takes their numbers, all or none. \a contents: for each the whole document as it is printed,
    /// in core/export's own form; kept as it is. Errors: NotFound (ticket ran out or was released), InvalidInput (args: index;
    /// too large, or not as many as drafts), Conflict (as hold(), if something was issued or changed meanwhile).
    [[nodiscard]] virtual QFuture<Result<QList<DocumentRecord>>> issue(QString ticket, QList<QByteArray> contents, QString reason) = 0;
    /// Gives the numbers back. A ticket nobody knows is no error.
    [[nodiscard]] virtual QFuture<Result<void>> release(QString ticket) = 0;
    /// Errors: InvalidInput (cursor, limit).
    [[nodiscard]] virtual QFuture<Result<Page<DocumentRecord>>> documents(DocumentQuery query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<DocumentRecord>> document(DocumentId id) = 0;
    /// The content as it was issued. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> content(DocumentId id) = 0;
    /// Printed or saved again, under its own number; counted, whoever did it. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> countPrint(DocumentId id, QString user) = 0;
};

/// Reports from figures the writer keeps; they agree with a recount at any time.
class Reports
{
public:
    virtual ~Reports() = default;

    /// Errors: InvalidInput (args: "from", "to", "step").
    [[nodiscard]] virtual QFuture<Result<Report>> report(ReportQuery query) = 0;
};

/// What drivers see of prices and costs on their charger's display.
class DriverCosts
{
public:
    virtual ~DriverCosts() = default;

    /// Every station in use: whether it can, whether it is switched on, and its last answers.
    [[nodiscard]] virtual QFuture<Result<QList<DriverCostState>>> states() = 0;
    /// Switches it for one station (empty: for the site). Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user) = 0;
};

} // namespace forecourt::api
