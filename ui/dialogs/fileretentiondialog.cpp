// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fileretentiondialog.h"

#include "ui/format/transferwords.h"

#include <QSpinBox>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int MostRetentionDays = 3650;
constexpr int MostRetentionGigabytes = 10'000;
constexpr qint64 Gigabyte = 1'000'000'000;

/// As the page shows it: the nearest. No limit is 0 alone.
int gigabytesOf(qint64 bytes)
{
    return bytes == 0 ? 0 : std::max(1, static_cast<int>((bytes + Gigabyte / 2) / Gigabyte));
}
} // namespace

FileRetentionDialog::FileRetentionDialog(const ThemeManager& themes, const FileRetention& retention, QWidget* parent)
    : FormDialog(themes, tr("How long do files of chargers stay?"), parent), m_before(retention), m_days(new QSpinBox),
      m_gigabytes(new QSpinBox)
{
    setObjectName(QStringLiteral("fileRetentionDialog"));
    setText(tr("Older files are deleted by themselves. A file that you keep stays for ever."));
    m_days->setObjectName(QStringLiteral("retentionFileDays"));
    m_days->setRange(0, MostRetentionDays);
    m_days->setSpecialValueText(tr("For ever"));
    m_days->setValue(retention.days);
    m_gigabytes->setObjectName(QStringLiteral("retentionFileGigabytes"));
    m_gigabytes->setRange(0, MostRetentionGigabytes);
    m_gigabytes->setSpecialValueText(tr("No limit"));
    //: Unit of a size: 1,000,000,000 bytes.
    m_gigabytes->setSuffix(QChar(0xa0) + tr("GB"));
    m_gigabytes->setValue(gigabytesOf(retention.mostBytes));
    addField(tr("Days"), m_days);
    addField(tr("All files together"), m_gigabytes);
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("retentionFileAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("retentionFileCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, [this] {
        acceptButton()->block(tr("Saving"));
        Q_EMIT submitted();
    });
}

FileRetention FileRetentionDialog::retention() const
{
    const bool isSame = m_gigabytes->value() == gigabytesOf(m_before.mostBytes); // a size that is no whole number stays as it was
    return {m_days->value(), isSame ? m_before.mostBytes : m_gigabytes->value() * Gigabyte};
}

void FileRetentionDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    setProblem(fileErrorSentence(error));
}

} // namespace forecourt::ui
