// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QTimeZone>

namespace forecourt::ui {

namespace {
constexpr int LabelWidth = 180;
constexpr int FieldWidth = 320;

QSpinBox* spinBox(int minimum, int maximum)
{
    auto* box = new QSpinBox;
    box->setRange(minimum, maximum);
    box->setGroupSeparatorShown(true);
    return box;
}

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

QStringList timeZones()
{
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    return names;
}

/// ISO 4217 codes of the countries where OCPP chargers are common; any other code can be typed.
QStringList currencies()
{
    return QStringLiteral("EUR CHF GBP USD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY UAH CAD AUD NZD JPY KRW INR BRL ZAR")
        .split(QLatin1Char(' '));
}
} // namespace

SettingsPage::SettingsPage(const PageContext& context, const AppearanceHooks& hooks, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("settingsPage"));
    QVBoxLayout* page = makePageColumn(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto* header = new PageHeader(context.themes, tr("Settings"));
    header->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, 0);
    page->addWidget(header);
    auto* body = new QWidget;
    page->addWidget(body, 1);
    auto* content = makeScrollingColumn(body);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::CardGap);
    column->addWidget(makeSiteCard());
    column->addWidget(makeSupplyCard());
    column->addWidget(makeChargersCard());

    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_problem = new TextLabel(context.themes, TypeRole::Body);
    m_problem->setObjectName(QStringLiteral("settingsProblem"));
    m_problem->setWordWrap(true);
    m_discard = new Button(context.themes, tr("Discard"), Button::Kind::Quiet);
    m_discard->setObjectName(QStringLiteral("settingsDiscard"));
    m_save = new Button(context.themes, tr("Save"), Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("settingsSave"));
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    column->addLayout(foot);
    if (hooks.setTheme || hooks.setLanguage)
        column->addWidget(makeLookCard(hooks));
    column->addStretch(1);

    auto* limited = new QWidget;
    limited->setLayout(column);
    limited->setMaximumWidth(760);
    content->addWidget(limited);
    content->addStretch(1);

    connect(m_save, &Button::triggered, this, &SettingsPage::save);
    connect(m_discard, &Button::triggered, this, &SettingsPage::load);
    connect(&context.site(), &api::LiveSite::siteChanged, this, [this] {
        if (entered() == m_loaded) // typed input is never lost
            load();
    });
    connect(&context.site(), &api::LiveSite::reset, this, [this] {
        if (entered() == m_loaded)
            load();
    });
    load();
}

void SettingsPage::addRow(Card* card, const QString& label, QWidget* field, const QString& objectName,
                          const QString& unit)
{
    field->setObjectName(objectName);
    field->setProperty("form", true);
    field->setAccessibleName(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* name = new TextLabel(m_context.themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    name->setFixedWidth(LabelWidth);
    row->addWidget(name);
    field->setFixedWidth(unit.isEmpty() ? FieldWidth : FieldWidth / 2);
    row->addWidget(field);
    if (!unit.isEmpty())
        row->addWidget(new TextLabel(m_context.themes, unit, TypeRole::Body, Theme::Color::Ink2));
    row->addStretch(1);
    card->body()->addLayout(row);
}

Card* SettingsPage::makeSiteCard()
{
    auto* card = new Card(m_context.themes, tr("Site"));
    m_name = new QLineEdit;
    m_name->setMaxLength(100);
    m_address = new QLineEdit;
    m_address->setMaxLength(200);
    m_currency = searchableBox(currencies());
    m_zone = searchableBox(timeZones());
    addRow(card, tr("Name"), m_name, QStringLiteral("siteName"));
    //: Postal address of the site.
    addRow(card, tr("Address"), m_address, QStringLiteral("siteAddress"));
    addRow(card, tr("Currency"), m_currency, QStringLiteral("siteCurrency"));
    addRow(card, tr("Time zone"), m_zone, QStringLiteral("siteZone"));
    for (QLineEdit* field : {m_name, m_address})
        connect(field, &QLineEdit::textChanged, this, &SettingsPage::updateState);
    for (QComboBox* field : {m_currency, m_zone})
        connect(field, &QComboBox::currentTextChanged, this, &SettingsPage::updateState);
    return card;
}

Card* SettingsPage::makeSupplyCard()
{
    //: Title: the site's connection to the grid.
    auto* card = new Card(m_context.themes, tr("Supply"));
    m_fuse = spinBox(0, 4000);
    //: Value of the field "Main fuse" when the owner has not told it.
    m_fuse->setSpecialValueText(tr("not told"));
    m_phases = new QComboBox;
    m_phases->addItem(m_context.format().number(1), 1);
    m_phases->addItem(m_context.format().number(3), 3);
    m_voltage = spinBox(100, 300);
    addRow(card, tr("Main fuse"), m_fuse, QStringLiteral("siteFuse"), QStringLiteral("A"));
    addRow(card, tr("Phases"), m_phases, QStringLiteral("sitePhases"));
    addRow(card, tr("Voltage, phase to neutral"), m_voltage, QStringLiteral("siteVoltage"), QStringLiteral("V"));
    m_limit = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_limit->setObjectName(QStringLiteral("siteLimit"));
    m_limit->setWordWrap(true);
    card->body()->addWidget(m_limit);
    for (QSpinBox* field : {m_fuse, m_voltage})
        connect(field, &QSpinBox::valueChanged, this, &SettingsPage::updateState);
    connect(m_phases, &QComboBox::currentIndexChanged, this, &SettingsPage::updateState);
    return card;
}

Card* SettingsPage::makeChargersCard()
{
    auto* card = new Card(m_context.themes, tr("Chargers"));
    m_lobby = new QComboBox;
    //: Choice for chargers nobody accepted yet.
    m_lobby->addItem(tr("Let wait, from the local network only"), int(LobbyPolicy::OpenOnPrivateNetworks));
    m_lobby->addItem(tr("Let wait, from anywhere"), int(LobbyPolicy::Open));
    m_lobby->addItem(tr("Refuse"), int(LobbyPolicy::Closed));
    m_heartbeat = spinBox(60, 86'400);
    m_timeout = spinBox(5, 600);
    addRow(card, tr("Unknown chargers"), m_lobby, QStringLiteral("siteLobby"));
    //: How often a silent charger has to send a sign of life.
    addRow(card, tr("Sign of life every"), m_heartbeat, QStringLiteral("siteHeartbeat"), tr("s"));
    //: How long to wait for a charger's answer to a command.
    addRow(card, tr("Wait for answers"), m_timeout, QStringLiteral("siteTimeout"), tr("s"));
    connect(m_lobby, &QComboBox::currentIndexChanged, this, &SettingsPage::updateState);
    for (QSpinBox* field : {m_heartbeat, m_timeout})
        connect(field, &QSpinBox::valueChanged, this, &SettingsPage::updateState);
    return card;
}

Card* SettingsPage::makeLookCard(const AppearanceHooks& hooks)
{
    //: Title: theme and language of the window.
    auto* card = new Card(m_context.themes, tr("Appearance"));
    if (hooks.setTheme) {
        auto* theme = new QComboBox;
        //: Theme: as the desktop.
        theme->addItem(tr("As the system"), int(ThemeManager::Setting::System));
        theme->addItem(tr("Light"), int(ThemeManager::Setting::Light));
        theme->addItem(tr("Dark"), int(ThemeManager::Setting::Dark));
        theme->setCurrentIndex(theme->findData(int(hooks.theme)));
        addRow(card, tr("Theme"), theme, QStringLiteral("lookTheme"));
        connect(theme, &QComboBox::activated, this, [theme, apply = hooks.setTheme] {
            apply(ThemeManager::Setting(theme->currentData().toInt()));
        });
    }
    if (hooks.setLanguage) {
        auto* language = new QComboBox;
        for (const AppearanceHooks::Language& choice : hooks.languages)
            language->addItem(choice.name, choice.code);
        language->setCurrentIndex(std::max(0, language->findData(hooks.language)));
        addRow(card, tr("Language"), language, QStringLiteral("lookLanguage"));
        connect(language, &QComboBox::activated, this,
                [language, apply = hooks.setLanguage] { apply(language->currentData().toString()); });
    }
    return card;
}

SiteSettings SettingsPage::entered() const
{
    SiteSettings settings = m_loaded;
    settings.name = m_name->text().trimmed();
    settings.address = m_address->text().trimmed();
    settings.currency = m_currency->currentText().trimmed().toUpper();
    settings.timeZone = m_zone->currentText().trimmed();
    settings.mainFuseA = m_fuse->value();
    settings.phases = m_phases->currentData().toInt();
    settings.voltage = m_voltage->value();
    settings.lobby = LobbyPolicy(m_lobby->currentData().toInt());
    settings.heartbeatIntervalS = m_heartbeat->value();
    settings.commandTimeoutS = m_timeout->value();
    return settings;
}

void SettingsPage::load()
{
    m_loaded = m_context.site().site();
    m_name->setText(m_loaded.name);
    m_address->setText(m_loaded.address);
    m_currency->setCurrentText(m_loaded.currency);
    m_zone->setCurrentText(m_loaded.timeZone);
    m_fuse->setValue(m_loaded.mainFuseA);
    m_phases->setCurrentIndex(std::max(0, m_phases->findData(m_loaded.phases)));
    m_voltage->setValue(m_loaded.voltage);
    m_lobby->setCurrentIndex(m_lobby->findData(int(m_loaded.lobby)));
    m_heartbeat->setValue(m_loaded.heartbeatIntervalS);
    m_timeout->setValue(m_loaded.commandTimeoutS);
    m_loaded = entered(); // fields may round or trim: that alone is no change
    setProblem({}, nullptr);
    updateState();
}

void SettingsPage::updateState()
{
    const SiteSettings settings = entered();
    const auto limit = settings.limitW();
    m_limit->setText(limit ? tr("The fuse carries %1.").arg(m_context.format().power(limit))
                           : tr("Without the main fuse the chart has no limit line."));
    const bool isChanged = settings != m_loaded;
    m_save->setBlockedReason(m_isSaving ? tr("Saving") : isChanged ? QString() : tr("Nothing was changed"));
    m_discard->setBlockedReason(isChanged ? QString() : tr("Nothing was changed"));
}

void SettingsPage::setProblem(const QString& text, QWidget* field)
{
    for (QWidget* each : {static_cast<QWidget*>(m_currency->lineEdit()), static_cast<QWidget*>(m_zone->lineEdit())}) {
        each->setProperty("error", each == field);
        each->style()->unpolish(each);
        each->style()->polish(each);
    }
    m_problem->setText(text);
    if (field)
        field->setFocus();
}

void SettingsPage::save()
{
    const SiteSettings settings = entered();
    if (settings.currency.size() != 3) {
        setProblem(tr("A currency is three letters, such as EUR"), m_currency->lineEdit());
        return;
    }
    if (!QTimeZone(settings.timeZone.toLatin1()).isValid()) {
        setProblem(tr("There is no time zone “%1”").arg(settings.timeZone), m_zone->lineEdit());
        return;
    }
    setProblem({}, nullptr);
    m_isSaving = true;
    updateState();
    whenFinished(m_context.administration.saveSite(settings), this, [this, settings](const Result<void>& done) {
        m_isSaving = false;
        if (done) {
            m_loaded = settings;
            m_context.host.notify(QStringLiteral("check"), tr("Saved"));
        } else {
            setProblem(errorSentence(done.error()), nullptr);
        }
        updateState();
    });
}

} // namespace forecourt::ui
