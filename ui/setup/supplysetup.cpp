// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/supplysetup.h"

#include "ui/setup/setupform.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int SuggestedMarginPercent = 10; ///< fuses age and houses cook
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
    QVBoxLayout* column = setupColumn(this);
    addSetupField(context.themes, column, tr("Main fuse"), m_fuse, QStringLiteral("setupFuse"));
    addSetupField(context.themes, column, tr("Phases"), m_phases, QStringLiteral("setupPhases"));
    addSetupField(context.themes, column, tr("Voltage, phase to neutral"), m_voltage, QStringLiteral("setupVoltage"));
    //: Share of the main fuse that is kept free.
    addSetupField(context.themes, column, tr("Safety margin"), m_margin, QStringLiteral("setupMargin"));
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
    saveSetupSite(this, m_context, entered(), done);
}

} // namespace forecourt::ui
