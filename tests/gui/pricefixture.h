// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of prices share: a site with prices and its page.
#pragma once

#include "tests/gui/pagefixture.h"
#include "ui/pages/prices/pricespage.h"
#include "ui/pages/recordtable.h"

#include <QLabel>
#include <QLineEdit>

namespace forecourt::tests::prices {

/// With ordinary spaces.
inline QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

/// Two chargers, a person of the group Staff, two prices of which one applies everywhere, and their page.
struct PriceFixture : PageFixture
{
    PriceId standard;
    PriceId staff;
    std::unique_ptr<ui::PricesPage> page;

    explicit PriceFixture(bool hasPrices = true)
    {
        console.source.publishStation(aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online().withConnectors(1).state);
        console.source.publishStation(aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).online().withConnectors(2).state);
        ChangeBatch roster;
        PersonRecord weber = aPerson(1, QStringLiteral("A. Weber"));
        weber.group = QStringLiteral("Staff");
        roster.persons = {weber};
        console.source.publish(roster);
        if (hasPrices) {
            standard = console.prices.add(QStringLiteral("Standard AC"), Rate::fromMinor(35), pictureTime().addDays(-60));
            staff = console.prices.add(QStringLiteral("Staff"), Rate::fromMinor(20), pictureTime().addDays(-60));
            console.prices.assignToSite(standard);
        }
        page = std::make_unique<ui::PricesPage>(context(), &window);
        window.resize(1440, 900);
        page->resize(window.size());
        window.show();
        settle();
    }
    void choose(PriceId price) const
    {
        QVERIFY(find<ui::RecordTable>(*page, "priceTable")->selectKey(price.value()));
        settle();
    }
    /// As a person types it.
    void type(const char* field, const QString& text) const
    {
        auto* edit = find<QLineEdit>(*page, field);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
        settle();
    }
    void showTab(ui::PricesPage::Tab tab) const
    {
        page->showTab(tab);
        settle();
    }
    [[nodiscard]] QString text(const char* label) const { return plain(find<QLabel>(*page, label)->text()); }
    [[nodiscard]] ui::Button& button(const char* name) const { return *find<ui::Button>(*page, name); }
    [[nodiscard]] const api::PriceChange& lastChange() const { return console.prices.changes.constLast(); }
};

/// One line of 10 kWh, with VAT.
inline SessionCost costOf(qint64 minor)
{
    SessionCost cost;
    const QString euro = QStringLiteral("EUR");
    CostLine line;
    line.quantity = 10'000'000;
    line.rate = Rate::fromMinor(35);
    line.vatRate = VatRate{1'900};
    line.net = {minor - 56, euro};
    line.vat = {56, euro};
    line.gross = {minor, euro};
    cost.lines = {line};
    cost.net = line.net;
    cost.vat = line.vat;
    cost.total = line.gross;
    cost.vatTotals = {{line.vatRate, line.net, line.vat, line.gross}};
    cost.priceName = QStringLiteral("Standard AC");
    cost.versionNumber = 1;
    return cost;
}

} // namespace forecourt::tests::prices
