// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/sitesetup.h"

#include "core/base/currency.h"
#include "ui/setup/setupform.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

#include <utility>

namespace forecourt::ui {

namespace {

QComboBox* searchableBox(const QStringList& values)
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(values);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

/// Of the country in which the clocks go by \a zone, else of \a locale, which may say little: the texts are English in many places.
/// Empty: not known, or out of use.
QString currencyAt(const QTimeZone& zone, const QLocale& locale)
{
    QList<QLocale> locales;
    if (zone.isValid() && zone.territory() != QLocale::AnyTerritory)
        locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, zone.territory()).mid(0, 1);
    locales.append(locale);
    for (const QLocale& each : std::as_const(locales)) {
        if (const QString code = each.currencySymbol(QLocale::CurrencyIsoCode); currencyDigits(code))
            return code;
    }
    return {};
}

} // namespace

SiteSettings suggestedSite(const SiteSettings& site, const QLocale& locale, const QByteArray& zone)
{
    SiteSettings suggested = site;
    if (!site.name.isEmpty())
        return suggested; // somebody described it
    if (const QString currency = currencyAt(QTimeZone(zone), locale); !currency.isEmpty())
        suggested.currency = currency;
    if (QTimeZone(zone).isValid())
        suggested.timeZone = QString::fromLatin1(zone);
    return suggested;
}

SiteSetup::SiteSetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    QStringList zones;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        zones.append(QString::fromLatin1(id));
    m_name = new QLineEdit;
    m_name->setMaxLength(100);
    //: An invented name of a site, as an example.
    m_name->setPlaceholderText(tr("for example Gasthof Rebstock"));
    m_address = new QLineEdit;
    m_address->setMaxLength(200);
    m_currency = searchableBox(QStringLiteral("EUR CHF GBP USD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY UAH CAD AUD NZD JPY KRW INR BRL ZAR")
                                   .split(QLatin1Char(' ')));
    m_zone = searchableBox(zones);
    QVBoxLayout* column = setupColumn(this);
    addSetupField(context.themes, column, tr("Name"), m_name, QStringLiteral("setupName"));
    //: Postal address of the site.
    addSetupField(context.themes, column, tr("Address"), m_address, QStringLiteral("setupAddress"));
    addSetupField(context.themes, column, tr("Currency"), m_currency, QStringLiteral("setupCurrency"));
    addSetupField(context.themes, column, tr("Time zone"), m_zone, QStringLiteral("setupZone"));
    column->addStretch(1);
}

QString SiteSetup::title() const
{
    return tr("Site");
}

QString SiteSetup::explanation() const
{
    return tr("Forecourt is already listening for chargers. These names appear on documents and in the window; everything can be "
              "changed later in the settings.");
}

void SiteSetup::begin()
{
    const SiteSettings site = suggestedSite(m_context.site().site(), m_context.format().locale(), QTimeZone::systemTimeZoneId());
    if (m_name->text().isEmpty())
        m_name->setText(site.name);
    if (m_address->text().isEmpty())
        m_address->setText(site.address);
    m_currency->setCurrentText(site.currency);
    m_zone->setCurrentText(site.timeZone);
    m_name->setFocus(Qt::OtherFocusReason);
}

void SiteSetup::keep(std::function<void(const QString&)> done)
{
    SiteSettings site = m_context.site().site();
    site.name = m_name->text().trimmed();
    site.address = m_address->text().trimmed();
    site.currency = m_currency->currentText().trimmed().toUpper();
    site.timeZone = m_zone->currentText().trimmed();
    if (site.name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        done(tr("Give the site a name, or skip this page"));
    } else if (site.currency.size() != 3) {
        m_currency->setFocus(Qt::OtherFocusReason);
        done(tr("A currency is three letters, such as EUR"));
    } else if (!QTimeZone(site.timeZone.toLatin1()).isValid()) {
        m_zone->setFocus(Qt::OtherFocusReason);
        done(tr("There is no time zone “%1”").arg(site.timeZone));
    } else {
        saveSetupSite(this, m_context, site, done);
    }
}

} // namespace forecourt::ui
