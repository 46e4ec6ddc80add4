// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firmwarepage.h"

#include "ui/pages/diagnosticstab.h"
#include "ui/pages/firmwarelibrarytab.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/rolloutstab.h"
#include "ui/pages/versionstab.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {

/// Before the charger's id in a place.
constexpr QLatin1String ChargerPlace("diagnostics/");

} // namespace

FirmwarePage::FirmwarePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_firmware(context, this), m_diagnostics(context, this)
{
    setObjectName(QStringLiteral("firmwarePage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    auto* header = new PageHeader(context.themes, tr("Firmware & logs"));
    m_fetch = new Button(context.themes, QStringLiteral("upload"), tr("Get diagnostics…"));
    m_fetch->setObjectName(QStringLiteral("getDiagnostics"));
    m_update = new Button(context.themes, QStringLiteral("download"), tr("Update firmware…"), Button::Kind::Primary);
    m_update->setObjectName(QStringLiteral("updateFirmware"));
    header->addAction(m_fetch);
    header->addAction(m_update);
    column->addWidget(header);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("firmwareTabs"));
    //: Tab: firmware on its way to chargers.
    m_tabs->addTab(tr("Roll-outs"));
    m_tabs->addTab(tr("Firmware library"));
    //: Tab: logs of chargers.
    m_tabs->addTab(tr("Diagnostics"));
    //: Tab: which firmware every charger runs.
    m_tabs->addTab(tr("Versions"));
    column->addWidget(m_tabs);
    column->addSpacing(metrics::CardGap);
    m_rollouts = new RolloutsTab(context, m_firmware);
    m_logs = new DiagnosticsTab(context, m_diagnostics);
    m_stack = new QStackedWidget;
    for (QWidget* tab : std::initializer_list<QWidget*>{m_rollouts, new FirmwareLibraryTab(context, m_firmware), m_logs,
                                                        new VersionsTab(context, m_firmware)})
        m_stack->addWidget(tab);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_update, &Button::triggered, this, [this] { m_firmware.update({}); });
    connect(m_fetch, &Button::triggered, this, [this] { m_diagnostics.fetch({}); });
    connect(m_rollouts, &RolloutsTab::counted, this, &FirmwarePage::refresh);
    connect(m_logs, &DiagnosticsTab::counted, this, &FirmwarePage::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &FirmwarePage::refresh);
    connect(&context.site(), &api::LiveSite::stationChanged, this, [this] {
        if (m_update->isBlocked() || m_fetch->isBlocked()) // the first charger has come
            refresh();
    });
    refresh();
}

void FirmwarePage::refresh()
{
    const auto note = [this](int open) { return open == 0 ? QString() : m_context.format().number(open); };
    m_tabs->setNote(int(Tab::Rollouts), note(m_rollouts->openCount()));
    m_tabs->setNote(int(Tab::Diagnostics), note(m_logs->openCount()));
    m_update->setBlockedReason(m_firmware.updateReason({}));
    m_fetch->setBlockedReason(m_diagnostics.fetchReason({}));
}

void FirmwarePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

QString FirmwarePage::placeOf(const StationId& station)
{
    return QStringLiteral("firmware/") + ChargerPlace + station.value();
}

void FirmwarePage::showPlace(const QString& detail)
{
    static const QHash<QString, Tab> tabs{{QStringLiteral("rollouts"), Tab::Rollouts},
                                          {QStringLiteral("library"), Tab::Library},
                                          {QStringLiteral("diagnostics"), Tab::Diagnostics},
                                          {QStringLiteral("versions"), Tab::Versions}};
    if (const auto tab = tabs.constFind(detail); tab != tabs.cend()) {
        showTab(*tab);
    } else if (detail.size() > ChargerPlace.size() && detail.startsWith(ChargerPlace)) {
        showTab(Tab::Diagnostics);
        m_logs->showFilesOf(StationId(detail.mid(ChargerPlace.size())));
    }
}

} // namespace forecourt::ui
