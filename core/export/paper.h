// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Receipts, statements, credit notes and the list of a month: every figure final, codes instead of words.
#pragma once

#include "core/base/result.h"
#include "core/domain/billingmonth.h"
#include "core/domain/document.h"
#include "core/domain/site.h"

namespace forecourt::documents {

/// Stored by name in the document itself.
enum class PaperKind { Receipt, Statement, CreditNote, MonthList };

/// Who issued it and how to read its times: as of the issue, whatever the settings say later.
struct PaperSender
{
    DocumentSender text;    ///< name and address are never empty where the site has one
    QByteArray timeZone;    ///< IANA name

    bool operator==(const PaperSender&) const = default;
};

/// Names and addresses as \a site has them now.
[[nodiscard]] PaperSender senderOf(const SiteSettings& site);

/// One booking on a document. The cost lines are there on receipts only.
struct PaperRow
{
    BookingId booking;
    BookingKind kind = BookingKind::Charge;
    bool isLate = false;
    QString number;         ///< of the session
    QDateTime startedAt;    ///< UTC
    QDateTime stoppedAt;    ///< UTC
    StationId station;
    QString stationName;
    int evse = 1;
    QString connectorName;  ///< empty: the usual one
    QString token;
    QString personName;
    QString group;
    SessionCost cost;
    QString reason;         ///< of a reversal or correction
    bool hasSignedData = false;
    std::optional<Energy> meterStart;   ///< of the meter's register; empty: not known, or the document is older than this field
    std::optional<Energy> meterStop;

    bool operator==(const PaperRow&) const = default;
};

/// A document as it is printed. It has one currency. Totals are the sums of its rows, made once, here.
struct PaperDocument
{
    PaperKind kind = PaperKind::Receipt;
    QString number;         ///< empty: a month list, which has none
    QDateTime issuedAt;     ///< UTC
    PaperSender sender;
    QString recipient;      ///< one or more lines; empty: nobody is named
    BillingMonth month;     ///< Statement, MonthList, and a credit note for a statement
    QString cancels;        ///< CreditNote: number of the document it takes back
    QDateTime cancelsIssuedAt;
    QString reason;         ///< CreditNote
    QList<PaperRow> rows;
    BookingTotals totals;

    bool operator==(const PaperDocument&) const = default;
};

/// A row as a document needs it. \a withLines: with the cost lines.
[[nodiscard]] PaperRow rowOf(const Booking& booking, bool withLines);

/// The sums of \a rows, which are of one currency; \a currency counts where there are none. Empty: two currencies, or a sum
/// does not fit. The only place where documents are summed.
[[nodiscard]] std::optional<BookingTotals> totalsOf(const QList<PaperRow>& rows, const QString& currency);

/// What is to be made of bookings. number and issuedAt come with Documents::hold().
struct PaperOrder
{
    PaperKind kind = PaperKind::Receipt; ///< no CreditNote: see creditNoteFor()
    PaperSender sender;
    QString recipient;
    BillingMonth month;
    QString currency;

    bool operator==(const PaperOrder&) const = default;
};

/// Rows in order of start, then booking. Errors: InvalidInput (args: "amounts": two currencies, or a sum does not fit). Pure.
[[nodiscard]] Result<PaperDocument> makePaper(const PaperOrder& order, const QList<Booking>& bookings);

/// Takes \a original back as a whole: the same rows, every amount and quantity with the opposite sign. Errors: InvalidInput
/// (args: "amounts"; "kind": a credit note or a month list is not taken back). Pure.
[[nodiscard]] Result<PaperDocument> creditNoteFor(const PaperDocument& original, const QString& reason);

/// What Documents::hold() checks and numbers.
[[nodiscard]] DocumentDraft draftOf(const PaperDocument& document, const DocumentScope& scope);

} // namespace forecourt::documents
