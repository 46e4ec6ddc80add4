// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bigsitebooks.h"

#include "app/bench/await.h"
#include "core/export/paper.h"
#include "core/export/paperstore.h"
#include "core/storage/storage.h"

#include <QTimeZone>

namespace forecourt::bench {

namespace {

constexpr int PricesBeforeDays = 30;  ///< prices are there before the first session
constexpr int DearerAfterDays = 20;   ///< the standard price gets its second version
constexpr int EveryRapid = 10;        ///< charger has the price of rapid charging
constexpr int MinutesOfHour = 60;
const QString Bookkeeper = QStringLiteral("bench");

PriceSetting namedPrice(const QString& name, const QString& notes)
{
    PriceSetting setting;
    setting.name = name;
    setting.notes = notes;
    return setting;
}

/// Of the setting that comes as number \a setting, from 0, in the same change.
PriceVersion plainVersion(int setting, const QDateTime& validFrom, int centsPerKwh)
{
    PriceVersion version;
    version.price = PriceId(-1 - setting);
    version.currency = QStringLiteral("EUR");
    version.validFrom = validFrom;
    version.rates.perKwh = Rate::fromMinor(centsPerKwh);
    version.vat = VatRate{1900};
    return version;
}

/// Cheaper at night, and a fee for standing idle.
PriceVersion bandedVersion(const QDateTime& validFrom, int centsPerKwh)
{
    PriceVersion version = plainVersion(0, validFrom, centsPerKwh);
    version.rates.idlePerMinute = Rate::fromMinor(5);
    version.idleGraceS = 3600;
    PriceBand night;
    night.name = QStringLiteral("Night");
    night.rates.perKwh = Rate::fromMinor(centsPerKwh - 8);
    version.bands = {night};
    version.week = {{BandSlot::EveryDay, 0, 6 * MinutesOfHour, 0}, {BandSlot::EveryDay, 22 * MinutesOfHour, BandSlot::MinutesOfDay, 0}};
    return version;
}

PriceAssignment assignedFrom(const QDateTime& from, int setting, PriceLevel level)
{
    PriceAssignment assignment;
    assignment.price = PriceId(-1 - setting);
    assignment.level = level;
    assignment.from = from;
    return assignment;
}

api::PriceChange allPrices(const BigSite& site, const QDateTime& begin)
{
    const QDateTime since = begin.addDays(-PricesBeforeDays);
    api::PriceChange change;
    change.saved = {namedPrice(QStringLiteral("Standard"), QStringLiteral("Cheaper at night")), namedPrice(QStringLiteral("Rapid"), {}),
                    namedPrice(QStringLiteral("House 3"), QStringLiteral("Energy at cost"))};
    PriceVersion rapid = plainVersion(1, since, 62);
    rapid.rates.perMinuteConnected = Rate::fromMinor(4);
    change.savedVersions = {bandedVersion(since, 47), bandedVersion(begin.addDays(DearerAfterDays), 49), rapid, plainVersion(2, since, 31)};
    change.assigned = {assignedFrom(since, 0, PriceLevel::Site), assignedFrom(since, 2, PriceLevel::Group)};
    change.assigned.last().group = QStringLiteral("House 3");
    for (int i = 0; i < site.stations; i += EveryRapid) {
        change.assigned.append(assignedFrom(since, 1, PriceLevel::Station));
        change.assigned.last().station = StationId(site.stationPrefix + QString::number(i));
    }
    return change;
}

/// Documents that are to be issued together.
struct PaperPile
{
    QList<documents::PaperDocument> papers;
    QList<DocumentDraft> drafts;

    Result<void> add(const documents::PaperOrder& order, const QList<Booking>& bookings, const DocumentScope& scope)
    {
        auto paper = documents::makePaper(order, bookings);
        if (!paper)
            return tl::unexpected(paper.error());
        drafts.append(documents::draftOf(*paper, scope));
        papers.append(std::move(*paper));
        return {};
    }
};

/// A statement for \a person, and a receipt if \a hasReceipt; nothing for who did not charge in the month.
Result<void> addPapersOf(PersonId person, bool hasReceipt, api::Months& months, documents::PaperOrder order, PaperPile& pile)
{
    api::BookingQuery query;
    query.month = order.month;
    query.person = person;
    const auto bookings = await(months.bookings(query));
    if (!bookings)
        return tl::unexpected(bookings.error());
    if (bookings->rows.isEmpty())
        return {};
    const Booking& first = bookings->rows.constFirst();
    order.kind = documents::PaperKind::Statement;
    order.recipient = first.personName + QStringLiteral("\nForecourt Street %1").arg(person.value());
    order.currency = first.cost.total.currency;
    DocumentScope scope;
    scope.person = person;
    scope.month = order.month;
    Result<void> added = pile.add(order, bookings->rows, scope);
    if (!added || !hasReceipt)
        return added;
    order.kind = documents::PaperKind::Receipt;
    order.month = {};
    DocumentScope ofSession;
    ofSession.transaction = first.transaction;
    return pile.add(order, {first}, ofSession);
}

/// As the window does it: numbers are held, written on the documents, and kept with them.
Result<void> issuePile(api::Documents& desk, PaperPile pile)
{
    const auto held = await(desk.hold(pile.drafts, Bookkeeper));
    if (!held)
        return tl::unexpected(held.error());
    QList<QByteArray> contents;
    for (qsizetype i = 0; i < pile.papers.size(); ++i) {
        pile.papers[i].number = held->numbers.at(i);
        pile.papers[i].issuedAt = held->issuedAt;
        contents.append(documents::packed(pile.papers.at(i)));
    }
    const auto issued = await(desk.issue(held->ticket, contents, {}));
    if (!issued)
        return tl::unexpected(issued.error());
    return {};
}

} // namespace

SiteSettings bigSiteSettings()
{
    SiteSettings settings;
    settings.name = QStringLiteral("Big site");
    settings.address = QStringLiteral("Forecourt Street 1\n12345 Chargetown");
    return settings;
}

Result<void> fillPrices(api::Prices& prices, const BigSite& site, const QDateTime& begin)
{
    const auto changed = await(prices.change(allPrices(site, begin), Bookkeeper));
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

Result<void> fillDocuments(storage::Storage& storage, const SiteSettings& settings, const QDateTime& begin)
{
    documents::PaperOrder order;
    order.sender = documents::senderOf(settings);
    order.month = BillingMonth::of(begin.toTimeZone(QTimeZone(settings.timeZone.toUtf8())).date());
    PaperPile pile;
    for (int i = 0; i < StatementPersons; ++i) {
        const Result<void> added = addPapersOf(PersonId(i + 1), i < ReceiptPersons, storage.months(), order, pile);
        if (!added)
            return added;
    }
    if (pile.drafts.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no session of %1 was booked").arg(order.month.toText()));
    return issuePile(storage.documents(), std::move(pile));
}

} // namespace forecourt::bench
