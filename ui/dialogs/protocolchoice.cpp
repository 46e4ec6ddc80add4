// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/protocolchoice.h"

#include "ui/format/transferwords.h"

#include <QStandardItemModel>

#include <algorithm>

namespace forecourt::ui {

ProtocolChoice::ProtocolChoice(const api::LiveJobs& jobs, QWidget* parent) : QComboBox(parent)
{
    //: Protocol: the one that fits each charger.
    addItem(tr("As it fits each charger"));
    const QList<TransferOffering>& offerings = jobs.protocols();
    auto* items = qobject_cast<QStandardItemModel*>(model());
    for (const TransferProtocol protocol : {TransferProtocol::Http, TransferProtocol::Https, TransferProtocol::Ftp, TransferProtocol::Ftps}) {
        const auto known = std::find_if(offerings.begin(), offerings.end(),
                                        [protocol](const TransferOffering& offering) { return offering.protocol == protocol; });
        const TransferOffering offering = known == offerings.end() ? TransferOffering{protocol, false, 0, {}} : *known;
        addItem(protocolWord(protocol), int(protocol));
        const QString reason = protocolBlockedReason(offering);
        if (QStandardItem* item = items ? items->item(count() - 1) : nullptr; item && !reason.isEmpty()) {
            item->setEnabled(false);
            item->setToolTip(reason);
            item->setData(reason, Qt::AccessibleDescriptionRole);
        }
    }
}

std::optional<TransferProtocol> ProtocolChoice::protocol() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(TransferProtocol(chosen.toInt())) : std::nullopt;
}

void ProtocolChoice::setProtocol(const std::optional<TransferProtocol>& protocol)
{
    setCurrentIndex(protocol ? std::max(0, findData(int(*protocol))) : 0);
}

} // namespace forecourt::ui
