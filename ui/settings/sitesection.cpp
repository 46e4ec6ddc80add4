// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitesection.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>

namespace forecourt::ui {

namespace {

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

SiteFormSection::SiteFormSection(const PageContext& context, const QString& id, const QString& title, const QString& iconName)
    : SettingsSection(context, id, title, iconName)
{
}

void SiteFormSection::finishForm(const QString& prefix)
{
    auto* line = new QWidget;
    auto* foot = new QHBoxLayout(line);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    auto* reset = new Button(m_context.themes, QStringLiteral("undo-2"), tr("Defaults for this section"), Button::Kind::Quiet);
    reset->setObjectName(prefix + QStringLiteral("Reset"));
    m_problem = new TextLabel(m_context.themes, TypeRole::Body);
    m_problem->setObjectName(prefix + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_discard = new Button(m_context.themes, tr("Discard"), Button::Kind::Quiet);
    m_discard->setObjectName(prefix + QStringLiteral("Discard"));
    m_save = new Button(m_context.themes, tr("Save"), Button::Kind::Primary);
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    foot->addWidget(reset);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    addWidget(line);
    connect(m_save, &Button::triggered, this, [this] {
        const SiteSettings settings = entered(m_context.site().site());
        if (check(settings))
            //: %1: title of a section of the settings.
            save(settings, tr("Saved: %1").arg(title()));
    });
    connect(m_discard, &Button::triggered, this, &SiteFormSection::load);
    connect(reset, &Button::triggered, this, [this] { save(defaults(m_context.site().site()), tr("Defaults restored: %1").arg(title())); });
    connect(&m_context.site(), &api::LiveSite::siteChanged, this, &SiteFormSection::loadUnlessTyped);
    connect(&m_context.site(), &api::LiveSite::reset, this, &SiteFormSection::loadUnlessTyped);
    load();
}

bool SiteFormSection::hasUnsaved() const
{
    return entered(m_loaded) != m_loaded;
}

void SiteFormSection::load()
{
    m_loaded = m_context.site().site();
    fill(m_loaded);
    m_loaded = entered(m_loaded); // fields may round or trim: that alone is no change
    m_problem->setText({});
    (void)check(m_loaded);
    updateState();
}

void SiteFormSection::loadUnlessTyped()
{
    if (!hasUnsaved())
        load();
}

void SiteFormSection::updateState()
{
    fieldsChanged();
    if (m_save == nullptr)
        return;
    const bool isChanged = hasUnsaved();
    m_save->setBlockedReason(m_isSaving ? tr("Saving") : isChanged ? QString() : tr("Nothing was changed"));
    m_discard->setBlockedReason(isChanged ? QString() : tr("Nothing was changed"));
}

void SiteFormSection::save(const SiteSettings& settings, const QString& notice)
{
    const SiteSettings before = m_context.site().site();
    const bool isTyped = entered(before) == settings; // else the fields are to show it
    m_problem->setText({});
    m_isSaving = true;
    updateState();
    whenFinished(m_context.administration.saveSite(settings), this, [this, settings, before, notice, isTyped](const Result<void>& done) {
        m_isSaving = false;
        if (!done) {
            m_problem->setText(errorSentence(done.error()));
            updateState();
            return;
        }
        m_loaded = settings;
        if (!isTyped)
            fill(settings);
        if (notice.isEmpty())
            m_context.host.notify(QStringLiteral("check"), tr("Saved"));
        else
            offerUndo(notice, before, settings);
        updateState();
    });
}

void SiteFormSection::offerUndo(const QString& notice, const SiteSettings& before, const SiteSettings& after)
{
    const auto put = [](SiteFormSection& self, const SiteSettings& values) {
        self.fill(values);
        self.save(self.entered(self.m_context.site().site()), {}); // other sections stay as they are by then
    };
    m_context.host.notifyKept(
        notice, this, [put, before](SiteFormSection& self) { put(self, before); }, [put, after](SiteFormSection& self) { put(self, after); });
}

SiteSection::SiteSection(const PageContext& context)
    : SiteFormSection(context, QStringLiteral("site"), tr("Site"), QStringLiteral("layout-dashboard"))
{
    Card* place = addCard(tr("Site"));
    m_name = new QLineEdit;
    m_name->setMaxLength(100);
    m_address = new QLineEdit;
    m_address->setMaxLength(200);
    m_currency = searchableBox(currencies());
    m_zone = searchableBox(timeZones());
    addRow(place, tr("Name"), m_name, QStringLiteral("siteName"));
    //: Postal address of the site.
    addRow(place, tr("Address"), m_address, QStringLiteral("siteAddress"), {}, tr("street city"));
    addRow(place, tr("Currency"), m_currency, QStringLiteral("siteCurrency"), {}, tr("money price"));
    addRow(place, tr("Time zone"), m_zone, QStringLiteral("siteZone"),
           tr("Days, quiet hours and the nightly backup follow the clock of the site."), tr("clock summer time"));
    for (QLineEdit* field : {m_name, m_address})
        connect(field, &QLineEdit::textChanged, this, &SiteSection::updateState);
    for (QComboBox* field : {m_currency, m_zone})
        connect(field, &QComboBox::currentTextChanged, this, &SiteSection::updateState);

    //: Title: the site's connection to the grid.
    Card* supply = addCard(tr("Supply"));
    m_fuse = spinBox(0, 4000);
    //: Value of the field "Main fuse" when the owner has not told it.
    m_fuse->setSpecialValueText(tr("not told"));
    m_phases = new QComboBox;
    m_phases->addItem(context.format().number(1), 1);
    m_phases->addItem(context.format().number(3), 3);
    m_voltage = spinBox(100, 300);
    addRow(supply, tr("Main fuse"), m_fuse, QStringLiteral("siteFuse"), {}, tr("limit power ampere"), QStringLiteral("A"));
    addRow(supply, tr("Phases"), m_phases, QStringLiteral("sitePhases"));
    addRow(supply, tr("Voltage, phase to neutral"), m_voltage, QStringLiteral("siteVoltage"), {}, {}, QStringLiteral("V"));
    m_margin = spinBox(0, 50);
    //: Share of the main fuse that is kept free.
    addRow(supply, tr("Safety margin"), m_margin, QStringLiteral("siteMargin"),
           tr("Kept free for everything else behind the fuse; the limit line lies that much lower."), tr("limit power reserve"),
           QStringLiteral("%"));
    m_limit = addNote(supply, QStringLiteral("siteLimit"));
    for (QSpinBox* field : {m_fuse, m_voltage, m_margin})
        connect(field, &QSpinBox::valueChanged, this, &SiteSection::updateState);
    connect(m_phases, &QComboBox::currentIndexChanged, this, &SiteSection::updateState);
    finishForm(QStringLiteral("settings"));
}

SiteSettings SiteSection::entered(SiteSettings base) const
{
    base.name = m_name->text().trimmed();
    base.address = m_address->text().trimmed();
    base.currency = m_currency->currentText().trimmed().toUpper();
    base.timeZone = m_zone->currentText().trimmed();
    base.mainFuseA = m_fuse->value();
    base.phases = m_phases->currentData().toInt();
    base.voltage = m_voltage->value();
    base.marginPercent = m_margin->value();
    return base;
}

void SiteSection::fill(const SiteSettings& settings)
{
    m_name->setText(settings.name);
    m_address->setText(settings.address);
    m_currency->setCurrentText(settings.currency);
    m_zone->setCurrentText(settings.timeZone);
    m_fuse->setValue(settings.mainFuseA);
    m_phases->setCurrentIndex(std::max(0, m_phases->findData(settings.phases)));
    m_voltage->setValue(settings.voltage);
    m_margin->setValue(settings.marginPercent);
}

SiteSettings SiteSection::defaults(SiteSettings base) const
{
    const SiteSettings fresh;
    base.currency = fresh.currency; // name and address are the owner's: there is no default for them
    base.timeZone = fresh.timeZone;
    base.mainFuseA = fresh.mainFuseA;
    base.phases = fresh.phases;
    base.voltage = fresh.voltage;
    base.marginPercent = fresh.marginPercent;
    return base;
}

bool SiteSection::check(const SiteSettings& settings)
{
    const bool isCurrency = settings.currency.size() == 3;
    const bool isZone = QTimeZone(settings.timeZone.toLatin1()).isValid();
    setFieldError(m_currency, isCurrency ? QString() : tr("A currency is three letters, such as EUR"));
    setFieldError(m_zone, isZone ? QString() : tr("There is no time zone “%1”").arg(settings.timeZone));
    if (!isCurrency)
        m_currency->setFocus();
    else if (!isZone)
        m_zone->setFocus();
    return isCurrency && isZone;
}

void SiteSection::fieldsChanged()
{
    const auto limit = entered({}).limitW();
    m_limit->setText(limit ? tr("The limit line lies at %1.").arg(m_context.format().power(limit))
                           : tr("Without the main fuse the chart has no limit line."));
}

LobbySection::LobbySection(const PageContext& context)
    : SiteFormSection(context, QStringLiteral("lobby"), tr("New chargers"), QStringLiteral("ev-charger"))
{
    Card* card = addCard(tr("Chargers"));
    m_lobby = new QComboBox;
    //: Choice for chargers nobody accepted yet.
    m_lobby->addItem(tr("Let wait, from the local network only"), int(LobbyPolicy::OpenOnPrivateNetworks));
    m_lobby->addItem(tr("Let wait, from anywhere"), int(LobbyPolicy::Open));
    m_lobby->addItem(tr("Refuse"), int(LobbyPolicy::Closed));
    m_heartbeat = spinBox(60, 86'400);
    m_timeout = spinBox(5, 600);
    addRow(card, tr("Unknown chargers"), m_lobby, QStringLiteral("siteLobby"),
           tr("While “Add charger” is open, they may always wait."), tr("lobby accept"));
    //: How often a silent charger has to send a sign of life.
    addRow(card, tr("Sign of life every"), m_heartbeat, QStringLiteral("siteHeartbeat"), {}, tr("heartbeat interval"), tr("s"));
    //: How long to wait for a charger's answer to a command.
    addRow(card, tr("Wait for answers"), m_timeout, QStringLiteral("siteTimeout"), {}, tr("timeout command"), tr("s"));
    connect(m_lobby, &QComboBox::currentIndexChanged, this, &LobbySection::updateState);
    for (QSpinBox* field : {m_heartbeat, m_timeout})
        connect(field, &QSpinBox::valueChanged, this, &LobbySection::updateState);
    finishForm(QStringLiteral("lobby"));
}

SiteSettings LobbySection::entered(SiteSettings base) const
{
    base.lobby = LobbyPolicy(m_lobby->currentData().toInt());
    base.heartbeatIntervalS = m_heartbeat->value();
    base.commandTimeoutS = m_timeout->value();
    return base;
}

void LobbySection::fill(const SiteSettings& settings)
{
    m_lobby->setCurrentIndex(std::max(0, m_lobby->findData(int(settings.lobby))));
    m_heartbeat->setValue(settings.heartbeatIntervalS);
    m_timeout->setValue(settings.commandTimeoutS);
}

SiteSettings LobbySection::defaults(SiteSettings base) const
{
    const SiteSettings fresh;
    base.lobby = fresh.lobby;
    base.heartbeatIntervalS = fresh.heartbeatIntervalS;
    base.commandTimeoutS = fresh.commandTimeoutS;
    return base;
}

} // namespace forecourt::ui
