// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/memberview.h"

#include "core/base/async.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int PartBytes = 256 * 1024;
constexpr int HexBytes = 16 * 1024; ///< of what is no text
constexpr qint64 BeforeHit = 32 * 1024;
constexpr qint64 MostShown = 4 * 1024 * 1024;
constexpr qsizetype LongestMemberPath = 200;
} // namespace

MemberView::MemberView(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_text(new QPlainTextEdit), m_title(new TextLabel(context.themes, TypeRole::BodyStrong)),
      m_state(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2)),
      m_begin(new Button(context.themes, tr("From the beginning"))),
      //: Button: reads the next part of a file.
      m_more(new Button(context.themes, tr("More"))), m_copy(new Button(context.themes, QStringLiteral("copy"), tr("Copy all shown")))
{
    m_text->setObjectName(QStringLiteral("memberText"));
    m_text->setAccessibleName(tr("Content"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(context.themes.font(TypeRole::Mono));
    m_title->setObjectName(QStringLiteral("memberTitle"));
    m_title->setElideMode(Qt::ElideMiddle);
    m_state->setObjectName(QStringLiteral("memberState"));
    m_state->setWordWrap(true);
    m_begin->setObjectName(QStringLiteral("memberBegin"));
    m_more->setObjectName(QStringLiteral("memberMore"));
    m_copy->setObjectName(QStringLiteral("memberCopy"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_begin);
    foot->addWidget(m_more);
    foot->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addLayout(foot);
    connect(&context.themes, &ThemeManager::changed, this, [this] { m_text->setFont(m_context.themes.font(TypeRole::Mono)); });
    connect(m_begin, &Button::triggered, this, [this] {
        const QString path = m_path;
        showMember(m_file, m_member, path, m_size);
    });
    connect(m_more, &Button::triggered, this, [this] { read(m_to, [this](const MemberText& part) { append(part); }); });
    connect(m_copy, &Button::triggered, this, [this] {
        QApplication::clipboard()->setText(m_text->toPlainText());
        m_context.host.notify(QStringLiteral("copy"), tr("Copied"));
    });
    clear();
}

MemberView::~MemberView()
{
    m_reading.cancel();
}

void MemberView::clear()
{
    m_reading.cancel();
    m_member = -1;
    m_text->clear();
    m_from = m_to = 0;
    m_isEnd = true;
    m_path.clear();
    refresh();
}

void MemberView::showMember(StationFileId file, int member, const QString& path, qint64 bytes)
{
    clear();
    m_file = file;
    m_member = member;
    m_path = path;
    m_size = bytes;
    read(0, [this](const MemberText& part) {
        append(part);
        m_text->moveCursor(QTextCursor::Start);
    });
}

void MemberView::showHit(StationFileId file, const ArchiveHit& hit, const QString& path, qint64 bytes)
{
    clear();
    m_file = file;
    m_member = hit.member;
    m_path = path;
    m_size = bytes;
    read(std::max<qint64>(0, hit.offset - BeforeHit), [this, line = hit.offset](const MemberText& part) { takeAround(part, line); });
}

void MemberView::read(qint64 offset, const std::function<void(const MemberText&)>& take)
{
    if (m_member < 0 || m_context.files == nullptr)
        return;
    m_reading.cancel();
    m_reading = m_context.files->readMember(m_file, m_member, offset, PartBytes);
    m_more->block(tr("Reading"));
    m_state->setText(tr("Reading…"));
    whenFinished(m_reading, this, [this, take, file = m_file, member = m_member](const Result<MemberText>& part) {
        if (file != m_file || member != m_member || (!part && part.error().code == ErrorCode::Cancelled)) // another was chosen meanwhile
            return;
        if (!part)
            return refresh(fileErrorSentence(part.error()));
        take(*part);
        refresh();
    });
}

void MemberView::append(const MemberText& part)
{
    const bool isAnew = m_text->document()->isEmpty() || part.offset != m_to || m_to - m_from + part.bytes.size() > MostShown;
    if (isAnew) {
        m_isText = part.isText;
        m_from = part.offset;
        m_decoder.emplace(part.bytes);
    }
    QByteArray bytes = part.bytes;
    if (!m_isText)
        bytes.truncate(HexBytes);
    const QString text = m_isText ? m_decoder->next(bytes) : hexLines(bytes, part.offset);
    if (isAnew) {
        m_text->setPlainText(text);
    } else {
        QTextCursor end(m_text->document()); // what somebody selected, and where the view stands, stays
        end.movePosition(QTextCursor::End);
        end.insertText(text);
    }
    m_to = part.offset + bytes.size();
    m_isEnd = part.isEnd && bytes.size() == part.bytes.size();
}

/// Whole lines only: the part may begin in the middle of a character.
void MemberView::takeAround(const MemberText& part, qint64 lineOffset)
{
    MemberText whole = part;
    if (part.offset > 0) {
        const qsizetype cut = part.bytes.indexOf('\n') + 1;
        if (cut > 0 && part.offset + cut <= lineOffset) {
            whole.bytes.remove(0, cut);
            whole.offset += cut;
        }
    }
    append(whole);
    MemberDecoder counter(whole.bytes);
    const QString before = counter.next(whole.bytes.left(static_cast<qsizetype>(std::max<qint64>(0, lineOffset - whole.offset))));
    QTextCursor cursor(m_text->document()->findBlockByNumber(static_cast<int>(before.count(QLatin1Char('\n')))));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
}

void MemberView::refresh(const QString& problem)
{
    const Formatter& format = m_context.format();
    m_title->setText(shortened(m_path, LongestMemberPath));
    const bool hasMember = m_member >= 0;
    if (!problem.isEmpty()) {
        m_state->setText(problem);
    } else if (!hasMember) {
        m_state->setText(tr("Choose a file in the list"));
    } else {
        //: What is shown of a file: %1 its begin, %2 its end, both as sizes.
        QString text = tr("Shown: %1 to %2").arg(format.dataSize(m_from), format.dataSize(m_to));
        if (m_size >= 0)
            //: What is shown of a file: %1 the part, %2 the size of the whole.
            text = tr("%1 of %2").arg(text, format.dataSize(m_size));
        m_state->setText(m_isText ? text : tr("No text, so its bytes. %1").arg(text));
    }
    m_begin->setBlockedReason(!hasMember ? tr("Choose a file in the list") : m_from == 0 && problem.isEmpty() ? tr("This is the beginning") : QString());
    m_more->setBlockedReason(!hasMember ? tr("Choose a file in the list") : m_isEnd ? tr("This is the end") : QString());
    m_copy->setBlockedReason(m_text->document()->isEmpty() ? tr("Nothing is shown") : QString());
}

} // namespace forecourt::ui
