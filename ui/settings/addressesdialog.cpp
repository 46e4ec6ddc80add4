// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addressesdialog.h"

#include "ui/pages/connectionaddress.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace forecourt::ui {

namespace {
constexpr int DialogWidth = 560;
constexpr int ListHeight = 320;
}

AddressesDialog::AddressesDialog(const PageContext& context, const QString& host, QWidget* parent)
    : FormDialog(context.themes, tr("New addresses for the chargers"), parent, DialogWidth)
{
    setObjectName(QStringLiteral("addressesDialog"));
    setText(tr("Type these on the chargers' own pages. A charger that is here again says so by itself."));
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(4);
    const quint16 port = context.site().system().ocpp.port;
    for (const StationPointer& station : context.site().stations()) {
        const QString id = station->record.id.value();
        const QString name = station->record.name.isEmpty() ? id : station->record.name;
        const QString state = station->link.isOnline ? tr("%1 — connected").arg(name) : name;
        auto* label = new TextLabel(context.themes, state, TypeRole::Body, Theme::Color::Ink2);
        label->setElideMode(Qt::ElideRight);
        column->addWidget(label);
        auto* field = new CopyField(context.themes, name);
        field->setText(ConnectionAddress{host, port, id}.spelled(AddressSpelling::WholeAddress));
        column->addWidget(field);
    }
    column->addStretch(1);
    auto* area = makeScrollArea(list);
    area->setMinimumHeight(ListHeight);
    body()->addWidget(area);
    setRejectButton(tr("Close"));
}

} // namespace forecourt::ui
