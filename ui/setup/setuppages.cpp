// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setuppages.h"

#include "core/base/async.h"
#include "core/config/settings.h"
#include "ui/format/words.h"
#include "ui/pages/connectionaddress.h"
#include "ui/pages/portselftest.h"
#include "ui/pages/systemtrouble.h"
#include "ui/settings/machinevalue.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int SuggestedMarginPercent = 10; ///< fuses age and houses cook

/// Label above the field, as in forms.
void addField(const ThemeManager& themes, QVBoxLayout* column, const QString& label, QWidget* field, const QString& objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setProperty("form", true);
    auto* name = new TextLabel(themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    auto* group = new QVBoxLayout;
    group->setSpacing(4);
    group->addWidget(name);
    group->addWidget(field);
    column->addLayout(group);
}

QVBoxLayout* pageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(12);
    return column;
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

template<class Page>
void save(Page* page, const PageContext& context, const SiteSettings& site, const std::function<void(const QString&)>& done)
{
    if (site == context.site().site()) {
        done({});
        return;
    }
    whenFinished(context.administration.saveSite(site), page, [done](const Result<void>& saved) {
        done(saved ? QString() : errorSentence(saved.error()));
    });
}

} // namespace

SiteSettings suggestedSite(const SiteSettings& site, const QLocale& locale, const QByteArray& zone)
{
    SiteSettings suggested = site;
    if (!site.name.isEmpty())
        return suggested; // somebody described it
    if (const QString currency = locale.currencySymbol(QLocale::CurrencyIsoCode); currency.size() == 3)
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
    QVBoxLayout* column = pageColumn(this);
    addField(context.themes, column, tr("Name"), m_name, QStringLiteral("setupName"));
    //: Postal address of the site.
    addField(context.themes, column, tr("Address"), m_address, QStringLiteral("setupAddress"));
    addField(context.themes, column, tr("Currency"), m_currency, QStringLiteral("setupCurrency"));
    addField(context.themes, column, tr("Time zone"), m_zone, QStringLiteral("setupZone"));
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
        save(this, m_context, site, done);
    }
}

SupplySetup::SupplySetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    m_fuse = new QSpinBox;
    m_fuse->setRange(0, 4000);
    m_fuse->setSuffix(QStringLiteral("\u00a0A"));
    //: Value of the field "Main fuse" when the owner has not told it.
    m_fuse->setSpecialValueText(tr("not told"));
    m_phases = new QComboBox;
    m_phases->addItem(context.format().number(1), 1);
    m_phases->addItem(context.format().number(3), 3);
    m_voltage = new QSpinBox;
    m_voltage->setRange(100, 300);
    m_voltage->setSuffix(QStringLiteral("\u00a0V"));
    m_margin = new QSpinBox;
    m_margin->setRange(0, 50);
    m_margin->setSuffix(QStringLiteral("\u00a0%"));
    m_limit = new TextLabel(context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_limit->setObjectName(QStringLiteral("setupLimit"));
    m_limit->setWordWrap(true);
    QVBoxLayout* column = pageColumn(this);
    addField(context.themes, column, tr("Main fuse"), m_fuse, QStringLiteral("setupFuse"));
    addField(context.themes, column, tr("Phases"), m_phases, QStringLiteral("setupPhases"));
    addField(context.themes, column, tr("Voltage, phase to neutral"), m_voltage, QStringLiteral("setupVoltage"));
    //: Share of the main fuse that is kept free.
    addField(context.themes, column, tr("Safety margin"), m_margin, QStringLiteral("setupMargin"));
    column->addWidget(m_limit);
    column->addStretch(1);
    for (QSpinBox* field : {m_fuse, m_voltage, m_margin})
        connect(field, &QSpinBox::valueChanged, this, &SupplySetup::showLimit);
    connect(m_phases, &QComboBox::currentIndexChanged, this, &SupplySetup::showLimit);
}

QString SupplySetup::title() const
{
    //: Title: the site's connection to the grid.
    return tr("Supply");
}

QString SupplySetup::explanation() const
{
    return tr("The main fuse gives the load chart its limit line; its current is printed on the fuse in the meter cabinet. The "
              "margin stays free for everything else in the house.");
}

void SupplySetup::begin()
{
    const SiteSettings& site = m_context.site().site();
    if (m_fuse->value() == 0)
        m_fuse->setValue(site.mainFuseA);
    m_phases->setCurrentIndex(std::max(0, m_phases->findData(site.phases)));
    m_voltage->setValue(site.voltage);
    m_margin->setValue(site.mainFuseA > 0 ? site.marginPercent : SuggestedMarginPercent);
    showLimit();
    m_fuse->setFocus(Qt::TabFocusReason);
    m_fuse->selectAll();
}

SiteSettings SupplySetup::entered() const
{
    SiteSettings site = m_context.site().site();
    site.mainFuseA = m_fuse->value();
    site.phases = m_phases->currentData().toInt();
    site.voltage = m_voltage->value();
    if (site.mainFuseA > 0)
        site.marginPercent = m_margin->value();
    return site;
}

void SupplySetup::showLimit()
{
    const auto limit = entered().limitW();
    m_limit->setText(limit ? tr("The limit line lies at %1.").arg(m_context.format().power(limit))
                           : tr("Without the main fuse the chart has no limit line."));
}

void SupplySetup::keep(std::function<void(const QString&)> done)
{
    save(this, m_context, entered(), done);
}

NetworkSetup::NetworkSetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    m_addresses = new QComboBox;
    m_url = new TextLabel(context.themes, TypeRole::Mono);
    m_url->setObjectName(QStringLiteral("setupUrl"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new TextLabel(context.themes, TypeRole::Body);
    m_state->setObjectName(QStringLiteral("setupListening"));
    m_state->setWordWrap(true);
    m_retry = new Button(context.themes, tr("Retry"));
    m_retry->setObjectName(QStringLiteral("setupRetry"));
    QVBoxLayout* column = pageColumn(this);
    addField(context.themes, column, tr("Address of this computer"), m_addresses, QStringLiteral("setupAddresses"));
    column->addWidget(new TextLabel(context.themes, tr("What chargers are told:"), TypeRole::Body, Theme::Color::Ink2));
    column->addWidget(m_url);
    column->addWidget(m_state);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    if (context.machine) {
        m_test = new PortSelfTest(context, *context.machine, QStringLiteral("setup"));
        column->addWidget(m_test);
        connect(m_test, &PortSelfTest::answered, this, [this] { // a dialog does not grow by itself
            QLayout* const layout = window()->layout();
            if (layout == nullptr)
                return;
            layout->activate();
            window()->resize(window()->width(), std::max(window()->height(), layout->totalHeightForWidth(window()->width())));
        });
    }
    column->addStretch(1);
    connect(m_addresses, &QComboBox::currentIndexChanged, this, &NetworkSetup::refresh);
    connect(&context.site(), &api::LiveSite::systemChanged, this, &NetworkSetup::refresh);
    connect(m_retry, &Button::triggered, this, [this] {
        if (m_context.program.retryPorts)
            m_context.program.retryPorts();
    });
}

QString NetworkSetup::title() const
{
    return tr("Network");
}

QString NetworkSetup::explanation() const
{
    return tr("Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer "
              "the same one, or the chargers lose it when the router restarts.");
}

void NetworkSetup::begin()
{
    const QSignalBlocker blocker(m_addresses);
    m_addresses->clear();
    m_addresses->addItems(m_context.network.localAddresses ? m_context.network.localAddresses() : QStringList());
    const int preferred = m_addresses->findText(told());
    m_addresses->setCurrentIndex(std::max(0, preferred));
    refresh();
    if (m_test)
        m_test->run();
    m_addresses->setFocus(Qt::OtherFocusReason);
}

void NetworkSetup::refresh()
{
    const SystemState& system = m_context.site().system();
    const bool isPort = system.ocpp.port > 0;
    if (m_addresses->count() == 0)
        m_url->setText(tr("This computer is in no network. Plug in the cable, or switch Wi-Fi on."));
    else
        m_url->setText(ConnectionAddress{m_addresses->currentText(), isPort ? system.ocpp.port : quint16(8887), {}}
                           .spelled(AddressSpelling::AddsIdItself));
    m_state->setText(system.ocpp.isListening ? tr("Listening on port %1.").arg(system.ocpp.port)
                     : system.ocpp.problem.isEmpty() ? tr("Not listening yet.")
                                                     : systemTrouble(system));
    m_retry->setVisible(!system.ocpp.isListening && m_context.program.retryPorts);
}

void NetworkSetup::keep(std::function<void(const QString&)> done)
{
    if (!m_context.machine || m_addresses->count() == 0 || m_addresses->currentText() == told()) {
        done({});
        return;
    }
    const api::SettingChanges change{{QLatin1String(config::AdvertisedAddress.key), m_addresses->currentText()}};
    whenFinished(m_context.machine->changeSettings(change), this, [done](const Result<api::MachineState>& kept) {
        done(kept ? QString() : errorSentence(kept.error()));
    });
}

/// The address that was chosen before.
QString NetworkSetup::told() const
{
    return m_context.machine ? machineValue(*m_context.machine, config::AdvertisedAddress) : QString();
}

KeepingSetup::KeepingSetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    QVBoxLayout* column = pageColumn(this);
    if (context.backups)
        makeFolder(column);
    if (context.program.setAutostart) {
        m_autostart = new Switch(context.themes, tr("Start with the computer"));
        m_autostart->setObjectName(QStringLiteral("setupAutostart"));
        m_autostart->setAccessibleName(tr("Start with the computer"));
        column->addSpacing(4);
        column->addWidget(m_autostart, 0, Qt::AlignLeft);
        auto* why = new TextLabel(context.themes, tr("Chargers are alone while Forecourt does not run. It starts without a window in the way."),
                                  TypeRole::Small, Theme::Color::Ink2);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    column->addStretch(1);
}

void KeepingSetup::makeFolder(QVBoxLayout* column)
{
    m_folder = new QLineEdit;
    m_folder->setMaxLength(1000);
    m_folder->setPlaceholderText(tr("in the data folder"));
    addField(m_context.themes, column, tr("Folder of the nightly backup"), m_folder, QStringLiteral("setupBackupFolder"));
    auto* choose = new Button(m_context.themes, tr("Choose…"));
    choose->setObjectName(QStringLiteral("setupChooseFolder"));
    choose->setAccessibleName(tr("Choose the folder of the nightly backup"));
    column->addWidget(choose, 0, Qt::AlignLeft);
    m_place = new TextLabel(m_context.themes, QString(), TypeRole::Body);
    m_place->setObjectName(QStringLiteral("setupBackupPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setMinimumWidth(1); // one endless word does not widen the dialog
    column->addWidget(m_place);
    connect(choose, &Button::triggered, this, &KeepingSetup::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &KeepingSetup::showPlace);
}

QString KeepingSetup::title() const
{
    //: Title: backup folder, and starting with the computer.
    return tr("Backup and start");
}

QString KeepingSetup::explanation() const
{
    return m_folder ? tr("A folder on another disk, or one that is copied elsewhere, survives this computer.") : QString();
}

void KeepingSetup::begin()
{
    if (m_folder && m_folder->text().isEmpty())
        m_folder->setText(m_context.backups->plan().folder);
    if (m_folder)
        showPlace();
    if (m_autostart)
        m_autostart->setChecked(true); // recommended; nothing changes before "Next"
}

void KeepingSetup::chooseFolder()
{
    auto* dialog = new QFileDialog(window(), tr("Folder of the nightly backup"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

/// Names the folder that is meant where none is typed, as far as it is known here.
void KeepingSetup::showPlace()
{
    QString folder = m_folder->text().trimmed();
    if (folder.isEmpty() && !m_context.program.dataFolder.isEmpty())
        folder = m_context.program.dataFolder + QStringLiteral("/backup");
    m_place->setText(tr("A copy of the database is made every night in %1.").arg(QDir::toNativeSeparators(folder)));
    m_place->setVisible(!folder.isEmpty());
}

void KeepingSetup::keep(std::function<void(const QString&)> done)
{
    if (m_autostart && m_context.program.isAutostart && m_autostart->isChecked() != m_context.program.isAutostart()) {
        if (const Result<void> set = m_context.program.setAutostart(m_autostart->isChecked()); !set) {
            done(errorSentence(set.error()));
            return;
        }
    }
    keepFolder(done);
}

void KeepingSetup::keepFolder(const std::function<void(const QString&)>& done)
{
    api::BackupPlan plan = m_context.backups ? m_context.backups->plan() : api::BackupPlan();
    const QString folder = m_folder ? m_folder->text().trimmed() : QString();
    if (!m_folder || folder == plan.folder) {
        done({});
        return;
    }
    plan.folder = folder;
    whenFinished(m_context.backups->savePlan(plan), this, [done](const Result<void>& saved) {
        if (saved)
            done({});
        else
            done(saved.error().code == ErrorCode::InvalidInput ? tr("Give the whole path of a folder.") : errorSentence(saved.error()));
    });
}

ChargerSetup::ChargerSetup(const PageContext& context, QWidget* parent) : SetupPage(parent)
{
    QVBoxLayout* column = pageColumn(this);
    for (const QString& text : {tr("1. Open the charger's own page or its app, and look for “OCPP” or “backend”."),
                                tr("2. Type the address that is shown next. It also comes as a QR code and in pieces."),
                                tr("3. The charger appears within a minute. Accept it, and it may charge.")}) {
        auto* line = new TextLabel(context.themes, text, TypeRole::Body);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    column->addStretch(1);
}

QString ChargerSetup::title() const
{
    return tr("First charger");
}

QString ChargerSetup::explanation() const
{
    return tr("That is all Forecourt needs to know. What is left is the charger itself.");
}

QString ChargerSetup::verb() const
{
    return tr("Add first charger");
}

void ChargerSetup::keep(std::function<void(const QString&)> done)
{
    done({});
}

} // namespace forecourt::ui
