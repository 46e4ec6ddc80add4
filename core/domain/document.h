// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbered documents and the ranges their numbers come from.
#pragma once

#include "core/domain/billingmonth.h"

#include <QByteArray>

namespace forecourt {

/// A document in our records (1 and up). Never reused.
using DocumentId = StrongId<struct DocumentIdTag, qint64>;

/// Stored as numbers: grows at the end only.
enum class DocumentKind {
    Receipt,    ///< of one session
    Statement,  ///< of a person, a group, or everybody without either, and a month
    CreditNote, ///< takes a document back, whole
};
inline constexpr DocumentKind LastDocumentKind = DocumentKind::CreditNote;

/// How the numbers of one kind look. In \a pattern "{year}" is the year of issue by the site's clock, "{number}" or
/// "{number:5}" the running number with leading zeros; with a year in it the numbers begin at 1 again each year.
struct NumberRange
{
    static constexpr int LongestPattern = 40;

    DocumentKind kind = DocumentKind::Receipt;
    QString pattern;       ///< e.g. "R-{year}-{number:5}"
    qint64 next = 1;       ///< the number the next document gets; may be raised while none of the year is issued
    QString nextText;      ///< as it will look; ignored when saved
    qint64 issued = 0;     ///< documents of this range so far; ignored when saved

    bool operator==(const NumberRange&) const = default;
};

/// The number as it looks; empty: the pattern is not right.
[[nodiscard]] QString numberText(const QString& pattern, int year, qint64 number);
/// "pattern" (no {number}, unknown braces, too long, no plain text) or "next" (below 1); empty: all is well.
[[nodiscard]] QString wrongField(const NumberRange& range);

/// For whom a document is. The first that is set; all empty: everybody whose sessions have neither person nor group.
struct DocumentScope
{
    std::optional<TransactionKey> transaction; ///< Receipt
    std::optional<PersonId> person;            ///< Statement
    QString group;                             ///< Statement of all of a group: compared without case
    BillingMonth month;                        ///< Statement

    bool operator==(const DocumentScope&) const = default;
};

/// A document that is to get a number. Figures come from the bookings it names: they are checked against them.
struct DocumentDraft
{
    DocumentKind kind = DocumentKind::Receipt;
    DocumentScope scope;
    QList<BookingId> bookings;          ///< what stands on it; a booking stands on one receipt and one statement at most
    std::optional<DocumentId> cancels;  ///< CreditNote: scope and bookings of that one count
    QString recipient;                  ///< as printed, one or more lines
    Money net;                          ///< of a credit note: negative
    Money vat;
    Money gross;

    bool operator==(const DocumentDraft&) const = default;
};

/// An issued document. Nothing of it changes any more, but for cancelledBy and the prints.
struct DocumentRecord
{
    static constexpr qsizetype LargestContent = 8 * 1024 * 1024;

    DocumentId id;
    QString number;
    DocumentKind kind = DocumentKind::Receipt;
    DocumentScope scope;
    QString recipient;
    Money net;
    Money vat;
    Money gross;
    int sessions = 0;
    QDateTime issuedAt;                 ///< UTC
    QString issuedBy;
    std::optional<DocumentId> cancels;     ///< CreditNote: that one
    std::optional<DocumentId> cancelledBy; ///< the credit note that took it back
    QString reason;                     ///< of a credit note
    int prints = 0;                     ///< how often it was printed or saved again

    bool operator==(const DocumentRecord&) const = default;
};

/// Numbers that are kept for one user until the files are written.
struct HeldNumbers
{
    QString ticket;
    QStringList numbers;                ///< in the order of the drafts
    QDateTime issuedAt;                 ///< UTC: the time that stands on the documents
    QDateTime until;                    ///< UTC: then they are free again

    bool operator==(const HeldNumbers&) const = default;
};

} // namespace forecourt
