// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The text of one file inside a file of a charger, read part by part.
#pragma once

#include "core/domain/archivelook.h"
#include "core/domain/logjob.h"
#include "ui/format/membertext.h"
#include "ui/pages/pagecontext.h"

#include <QFuture>
#include <QWidget>

class QPlainTextEdit;

namespace forecourt::ui {

class Button;
class TextLabel;

/// Never holds more than a few megabytes: what is read beyond replaces what is shown. Works only where the context has a
/// file library. Thread: GUI.
class MemberView final : public QWidget
{
    Q_OBJECT

public:
    explicit MemberView(const PageContext& context, QWidget* parent = nullptr);
    /// What is being read is cancelled.
    ~MemberView() override;

    void clear();
    /// From the beginning; \a bytes: unpacked, −1: not known.
    void showMember(StationFileId file, int member, const QString& path, qint64 bytes);
    /// Around the line of \a hit, which gets the cursor.
    void showHit(StationFileId file, const ArchiveHit& hit, const QString& path, qint64 bytes);

private:
    void read(qint64 offset, const std::function<void(const MemberText&)>& take);
    void append(const MemberText& part);
    void takeAround(const MemberText& part, qint64 lineOffset);
    void refresh(const QString& problem = {});

    PageContext m_context;
    StationFileId m_file;
    int m_member = -1; ///< −1: nothing is shown
    QString m_path;
    qint64 m_size = -1;
    qint64 m_from = 0; ///< what is shown
    qint64 m_to = 0;
    bool m_isEnd = false;
    bool m_isText = true;
    std::optional<MemberDecoder> m_decoder;
    QFuture<Result<MemberText>> m_reading;
    QPlainTextEdit* m_text;
    TextLabel* m_title;
    TextLabel* m_state;
    Button* m_begin;
    Button* m_more;
    Button* m_copy;
};

} // namespace forecourt::ui
