// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exporttracedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace forecourt::ui {

ExportTraceDialog::ExportTraceDialog(const ThemeManager& themes, const QString& what, QWidget* parent)
    : FormDialog(themes, tr("Export messages"), parent), m_format(new QComboBox), m_masked(new QCheckBox)
{
    setObjectName(QStringLiteral("exportTraceDialog"));
    setText(what);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("JSON lines, can be opened here again"), int(api::TraceExport::Format::JsonLines));
    m_format->addItem(tr("CSV, for a spreadsheet"), int(api::TraceExport::Format::Csv));
    addField(tr("Format"), m_format);
    m_masked->setObjectName(QStringLiteral("exportMasked"));
    m_masked->setText(tr("Hide tags and secrets"));
    m_masked->setToolTip(tr("Tags are called “tag 1”, “tag 2” …; passwords and unreadable messages are left out"));
    m_masked->setChecked(true);
    body()->addWidget(m_masked);
    Button* accept = setAcceptButton(tr("Choose file…"));
    accept->setObjectName(QStringLiteral("exportAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("exportCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &ExportTraceDialog::submit);
}

void ExportTraceDialog::submit()
{
    const auto format = api::TraceExport::Format(m_format->currentData().toInt());
    if (m_masked->isChecked()) {
        Q_EMIT chosen(format, true);
        accept();
        return;
    }
    auto* ask = new ConfirmDialog(m_themes, tr("Write tags openly?"),
                                  tr("Whoever gets the file can copy the tags and see who charged when."),
                                  tr("Write openly"), tr("Back"), this);
    ask->setObjectName(QStringLiteral("exportOpenly"));
    ask->acceptButton()->setObjectName(QStringLiteral("exportOpenlyAccept"));
    connect(ask, &QDialog::accepted, this, [this, format] {
        Q_EMIT chosen(format, false);
        accept();
    });
    ask->open();
}

} // namespace forecourt::ui
