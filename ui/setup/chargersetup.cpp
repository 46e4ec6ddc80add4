// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/chargersetup.h"

#include "ui/setup/setupform.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace forecourt::ui {

ChargerSetup::ChargerSetup(const PageContext& context, QWidget* parent) : SetupPage(parent)
{
    QVBoxLayout* column = setupColumn(this);
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
